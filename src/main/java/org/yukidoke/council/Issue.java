package org.yukidoke.council;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a council is working on beside its plan: what a body finds hard, or what an economic organisation proposes.
 *
 * @param body key of whoever raised it; blank for the secretariat
 * @param shared keys of the bodies it is shared with; a proposal is everybody's to read
 * @param steps the oldest first
 */
public record Issue(
        UUID id,
        Kind kind,
        String plan,
        String title,
        String text,
        String body,
        Instant raised,
        List<String> shared,
        List<Step> steps) {

    public Issue {
        shared = List.copyOf(shared);
        steps = List.copyOf(steps);
    }

    /** What it is. */
    public enum Kind {
        /** 課題 */
        ISSUE,
        /** 政策提案 of an economic organisation. */
        PROPOSAL;

        /** Where one can stand; it begins with the first. */
        public List<State> states() {
            return switch (this) {
                case ISSUE -> List.of(State.OPEN, State.WORKING, State.SOLVED, State.DROPPED);
                case PROPOSAL -> List.of(State.RECEIVED, State.CONSIDERED, State.ADOPTED, State.PARTLY, State.DECLINED);
            };
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As addresses spell it. */
        public String path() {
            return key() + "s";
        }

        /** The kind behind an address. */
        public static Optional<Kind> find(String path) {
            return Arrays.stream(values())
                    .filter(kind -> kind.path().equals(path))
                    .findFirst();
        }
    }

    /** Where one stands. */
    public enum State {
        OPEN,
        WORKING,
        SOLVED,
        DROPPED,
        RECEIVED,
        CONSIDERED,
        ADOPTED,
        PARTLY,
        DECLINED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nothing more is expected. */
        public boolean over() {
            return switch (this) {
                case SOLVED, DROPPED, ADOPTED, PARTLY, DECLINED -> true;
                case OPEN, WORKING, RECEIVED, CONSIDERED -> false;
            };
        }
    }

    /** What was done or said, and where it stands since. */
    public record Step(State state, String text, String body, Instant at) {}

    public State state() {
        return steps.isEmpty() ? kind.states().getFirst() : steps.getLast().state();
    }

    /** Where it is read. */
    public String href() {
        return "/desk/plans/" + plan + "/" + kind.path() + "/" + id;
    }
}
