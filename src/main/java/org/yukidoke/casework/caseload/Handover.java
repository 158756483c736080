package org.yukidoke.casework.caseload;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cases handed from one colleague to another at once.
 *
 * @param readAt when the receiver read the letter; null while they did not
 * @param size how many cases it was, of those that may still be seen
 */
public record Handover(
        UUID id,
        UUID receiver,
        Reason reason,
        Instant at,
        UUID by,
        @Nullable Instant readAt,
        int size) {

    /** Why cases change hands. */
    public enum Reason {
        /** Somebody moves to another post. */
        TRANSFER,
        /** Somebody is away for long. */
        LEAVE,
        /** Somebody has too many. */
        LOAD,
        /** Somebody else fits better. */
        FIT,
        /** The person wishes it. */
        WISH,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseload.handover.reason." + key();
        }

        public static Optional<Reason> find(String key) {
            return Arrays.stream(values())
                    .filter(reason -> reason.key().equals(key))
                    .findFirst();
        }
    }

    /** What is wanted. */
    public record Wanted(List<UUID> periods, UUID receiver, Reason reason, String note, boolean meant) {
        public Wanted {
            periods = periods.stream().distinct().toList();
        }

        @Override
        public String toString() {
            return "a handover of " + periods.size();
        }
    }

    /**
     * One case of it.
     *
     * @param before who answered for it; null when nobody did
     */
    public record Item(UUID person, UUID period, @Nullable UUID before, String note) {

        @Override
        public String toString() {
            return "a case handed over";
        }
    }

    /** How handing over ends. */
    public sealed interface Outcome {

        /**
         * Done, all but those that could not go.
         *
         * @param left restricted files for which the receiver is not named, and those that changed meanwhile
         */
        record Done(UUID id, int handed, int left) implements Outcome {}

        /** The receiver would have more than the body counts as much; it has to be meant. */
        record TooMany(int now, int then, int most) implements Outcome {}

        /** Nobody in use at the acting body who helps people: they left, or are locked. */
        record NoColleague() implements Outcome {}

        /** It was sent before and is theirs; this is its letter. */
        record Already(UUID id) implements Outcome {}

        /** None of the cases could go to them; nothing was written. */
        record Nothing() implements Outcome {}
    }
}
