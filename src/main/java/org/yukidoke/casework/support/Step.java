package org.yukidoke.casework.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step towards a goal.
 *
 * @param line stays with the step from version to version
 * @param due by when; null where no day was set
 * @param mark how far it is; null until somebody says so
 */
public record Step(
        UUID line,
        String what,
        Doer doer,
        @Nullable LocalDate due,
        @Nullable Mark mark) {

    /** How far it is: open until somebody marks it. */
    public State state() {
        return mark == null ? State.OPEN : mark.state();
    }

    /**
     * What somebody said of a step.
     *
     * @param word read by the whole team; may be blank
     * @param organisation key of the body that said it
     */
    public record Mark(State state, String word, Instant at, UUID by, String organisation) {}

    /** How far a step is. */
    public enum State {
        OPEN,
        DOING,
        DONE,
        /** Not now: the day no longer presses. */
        LATER,
        /** Not needed any more. */
        NEEDLESS;

        /** Whether somebody still waits for it. */
        public boolean presses() {
            return this == OPEN || this == DOING;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseworkplan.step." + key();
        }

        public static Optional<State> find(String key) {
            return Arrays.stream(values())
                    .filter(state -> state.key().equals(key))
                    .findFirst();
        }
    }
}
