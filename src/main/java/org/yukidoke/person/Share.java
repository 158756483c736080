package org.yukidoke.person;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a file shown to other bodies, for a purpose, on a basis, for a time.
 *
 * @param ended null while nobody ended it; it can still have run out or lost its basis, see {@code inForce}
 * @param inForce whether it opens anything at this moment
 * @param awaits whether it is offered and the body it is for has not taken it up
 */
public record Share(
        UUID id,
        String owner,
        Wanted wanted,
        Instant madeAt,
        @Nullable Ended ended,
        boolean inForce,
        boolean awaits) {

    /**
     * What is to be shared.
     *
     * @param ground what it rests on
     * @param purpose what for, in words
     * @param evidence where that is written; blank when nowhere
     */
    public record Wanted(
            Ground ground, Set<Part> parts, Recipients recipients, String purpose, String evidence, Span span) {
        public Wanted {
            parts = Set.copyOf(parts);
        }

        public List<Part> listParts() {
            return parts.stream().sorted().toList();
        }

        @Override
        public String toString() {
            return "a share of " + listParts();
        }
    }

    /** From when until when, as exactly as the database keeps it; the end is not included. */
    public record Span(Instant from, Instant to) {
        public Span {
            from = from.truncatedTo(ChronoUnit.MICROS);
            to = to.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** What a share rests on. */
    public sealed interface Ground {

        /** A consent of the person, named by its line. */
        record Consented(UUID line) implements Ground {}

        /** A statutory basis, named by its confirmation. */
        record Confirmed(Basis basis, UUID confirmation) implements Ground {}

        default Basis basis() {
            return switch (this) {
                case Consented consented -> Basis.CONSENT;
                case Confirmed(Basis basis, UUID confirmation) -> basis;
            };
        }
    }

    /** That somebody ended it before its time. */
    public record Ended(Instant at, Reason reason) {}

    /** Why a share was ended. */
    public enum Reason {
        WITHDRAWN,
        PURPOSE_REACHED,
        MISTAKE,
        BASIS_GONE,
        /** By the body it was offered to. */
        DECLINED,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "person.share.ended." + key();
        }

        public static Optional<Reason> find(String key) {
            return Arrays.stream(values())
                    .filter(reason -> reason.key().equals(key))
                    .findFirst();
        }
    }
}
