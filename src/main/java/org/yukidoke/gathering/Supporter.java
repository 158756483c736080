package org.yukidoke.gathering;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who helps without being paid for it, or with an experience of their own.
 *
 * @param helped on how many days they helped
 */
public record Supporter(UUID id, Kind kind, Words words, Active active, int helped, int version) {

    /** What sort of help it is. */
    public enum Kind {
        /** ピアサポーター: has been there. */
        PEER,
        /** ひきこもりサポーター: trained by the prefecture or a town. */
        SUPPORTER,
        VOLUNTEER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "gathering.supporter." + key();
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** Who they are, how they are reached, and what to mind; sealed. */
    public record Words(String name, String reach, String note) {

        /** Without what was written: this may stand in a log. */
        @Override
        public String toString() {
            return "a supporter";
        }
    }

    /**
     * Since when they help.
     *
     * @param trainedOn null for whoever was not trained
     * @param to last day; null while they go on
     */
    public record Active(
            @Nullable LocalDate trainedOn,
            LocalDate from,
            @Nullable LocalDate to) {

        /** Whether they help on a day. */
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * That a supporter goes along with somebody.
     *
     * @param endedOn null while they do
     */
    public record Company(
            UUID id,
            UUID supporter,
            UUID person,
            LocalDate agreedOn,
            @Nullable LocalDate endedOn) {}
}
