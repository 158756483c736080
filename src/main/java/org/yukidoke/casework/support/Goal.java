package org.yukidoke.casework.support;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A goal of a plan.
 *
 * @param line stays with the goal from version to version
 */
public record Goal(UUID line, Said said, State state, List<Step> steps) {

    public Goal {
        steps = List.copyOf(steps);
    }

    /**
     * What the goal is.
     *
     * @param words as the person says it
     * @param note what the supporter adds; may be blank
     */
    public record Said(String words, String note, Area area) {}

    /** Where a goal stands. To let one rest or drop it is an answer, no failure. */
    public enum State {
        OPEN,
        REACHED,
        RESTING,
        DROPPED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseworkplan.goal." + key();
        }

        public static Optional<State> find(String key) {
            return Arrays.stream(values())
                    .filter(state -> state.key().equals(key))
                    .findFirst();
        }
    }
}
