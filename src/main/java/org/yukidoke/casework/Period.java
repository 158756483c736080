package org.yukidoke.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a body goes along with somebody.
 *
 * @param responsible account that answers for it; null when nobody does yet
 */
public record Period(
        UUID id,
        UUID person,
        Kind kind,
        LocalDate openedOn,
        @Nullable UUID responsible,
        State state) {

    /** What sort of going along it is. */
    public enum Kind {
        /** 伴走: regular contact until they stand by themselves. */
        ACCOMPANY,
        /** Talk and advice now and then. */
        ADVICE,
        /** A family that came first. */
        FAMILY,
        /** After somebody began to work: that it lasts. */
        AFTERCARE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its name in the texts. */
        public String text() {
            return "caseload.kind." + key();
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }

        static Kind of(String key) {
            return find(key).orElseThrow(() -> new IllegalArgumentException("no kind of period: " + key));
        }
    }

    /** How it ends. */
    public enum Ending {
        /** They work and it lasts. */
        SETTLED,
        /** What they came for is reached. */
        REACHED,
        /** They wish it. */
        WISH,
        MOVED,
        /** Another body goes on. */
        TRANSFERRED,
        /** No answer for a long time; they may come back any day. */
        LOST_TOUCH,
        DIED,
        /** Opened by mistake. */
        MISTAKE,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its name in the texts. */
        public String text() {
            return "caseload.ending." + key();
        }

        public static Optional<Ending> find(String key) {
            return Arrays.stream(values())
                    .filter(ending -> ending.key().equals(key))
                    .findFirst();
        }

        static Ending of(String key) {
            return find(key).orElseThrow(() -> new IllegalArgumentException("no ending: " + key));
        }
    }

    /** Where it stands. */
    public sealed interface State {

        record Open() implements State {}

        record Closed(LocalDate on, Ending ending) implements State {}
    }

    public boolean open() {
        return state instanceof State.Open;
    }

    /** What happened to it, the first being that it was opened. */
    public record Event(What what, LocalDate on, String note, Instant at, UUID by) {}

    /** A thing that can happen to it. */
    public sealed interface What {

        record Opened() implements What {}

        /** Somebody answers for it from now; null when nobody does. */
        record Assigned(@Nullable UUID to) implements What {}

        /**
         * It was closed.
         *
         * @param waived how many things were left undone knowingly
         */
        record Closed(Ending ending, int waived) implements What {}

        record Reopened() implements What {}
    }
}
