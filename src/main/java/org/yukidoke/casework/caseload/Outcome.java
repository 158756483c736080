package org.yukidoke.casework.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.casework.note.Party;
import org.yukidoke.casework.note.Way;

/**
 * What came of an accompaniment, and how it stood later.
 *
 * @param followUps what was heard since, by months
 */
public record Outcome(UUID id, UUID person, Said said, Instant recordedAt, List<FollowUp> followUps) {

    public Outcome {
        followUps = List.copyOf(followUps);
    }

    /**
     * What is written down.
     *
     * @param employment null for anything but work
     * @param place where, and what else is worth knowing
     */
    public record Said(
            Kind kind, @Nullable Employment employment, LocalDate on, Source known, Placer placedBy, String place) {

        @Override
        public String toString() {
            return "an outcome";
        }
    }

    /** What somebody does now. */
    public enum Kind {
        WORK,
        SCHOOL,
        TRAINING,
        /** A place to be, regularly. */
        PLACE,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseload.outcome.kind." + key();
        }

        public static Optional<Kind> find(String key) {
            return by(values(), Kind::key, key);
        }
    }

    /** In what terms somebody works. */
    public enum Employment {
        REGULAR,
        FIXED_TERM,
        PART_TIME,
        DISPATCHED,
        /** 就労継続支援 and the like. */
        SUPPORTED,
        /** For themselves. */
        OWN,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseload.outcome.employment." + key();
        }

        public static Optional<Employment> find(String key) {
            return by(values(), Employment::key, key);
        }
    }

    /** How it is known. */
    public enum Source {
        PERSON,
        FAMILY,
        EMPLOYER,
        BODY,
        PAPER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseload.outcome.known." + key();
        }

        public static Optional<Source> find(String key) {
            return by(values(), Source::key, key);
        }
    }

    /** Who found it. */
    public enum Placer {
        US,
        HELLO_WORK,
        BODY,
        PERSON,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseload.outcome.placed." + key();
        }

        public static Optional<Placer> find(String key) {
            return by(values(), Placer::key, key);
        }
    }

    /**
     * How it stood so many months later.
     *
     * @param way how it was asked; null when nobody said so
     * @param whom who answered; null when nobody said so
     */
    public record FollowUp(
            int months,
            Stands state,
            LocalDate askedOn,
            String word,
            @Nullable Way way,
            @Nullable Whom whom) {

        public FollowUp(int months, Stands state, LocalDate askedOn, String word) {
            this(months, state, askedOn, word, null, null);
        }

        @Override
        public String toString() {
            return "how somebody fares";
        }
    }

    /** Who was asked. */
    public enum Whom {
        PERSON,
        FAMILY,
        EMPLOYER,
        /** Another body. */
        BODY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseload.follow.whom." + key();
        }

        /** Who that is among those who took part in a contact. */
        Party party() {
            return switch (this) {
                case PERSON -> Party.PERSON;
                case FAMILY -> Party.FAMILY;
                case EMPLOYER -> Party.EMPLOYER;
                case BODY -> Party.BODY;
            };
        }

        public static Optional<Whom> find(String key) {
            return by(values(), Whom::key, key);
        }
    }

    /** How somebody fares. */
    public enum Stands {
        /** It goes on. */
        LASTS,
        /** They went on to something else that goes on. */
        CHANGED,
        /** They left; to be met again, never a failure. */
        LEFT,
        /** Nobody could be asked. */
        UNKNOWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "caseload.stands." + key();
        }

        public static Optional<Stands> find(String key) {
            return by(values(), Stands::key, key);
        }
    }

    private static <T> Optional<T> by(T[] values, java.util.function.Function<T, String> key, String wanted) {
        return Arrays.stream(values)
                .filter(one -> key.apply(one).equals(wanted))
                .findFirst();
    }
}
