package org.yukidoke.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The consent of a person as a line of events; the newest says what holds.
 *
 * @param events the newest first, never empty
 */
public record Consent(UUID line, List<Event> events) {

    public Consent {
        events = List.copyOf(events);
    }

    public Event newest() {
        return events.getFirst();
    }

    /** Whether it holds at a moment. */
    public boolean holds(Instant now) {
        return newest().kind() != Kind.WITHDRAWN && newest().extent().until().isAfter(now);
    }

    /** What happened. */
    public enum Kind {
        GIVEN,
        RENEWED,
        NARROWED,
        WITHDRAWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "person.consent." + key();
        }
    }

    /** How it was said. */
    public enum Method {
        PAPER,
        SPOKEN,
        SCREEN,
        PHONE,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "person.method." + key();
        }

        public static Optional<Method> find(String key) {
            return Arrays.stream(values())
                    .filter(method -> method.key().equals(key))
                    .findFirst();
        }
    }

    /** Who said it. */
    public enum Giver {
        SELF,
        /** 法定代理人・後見人. */
        GUARDIAN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "person.giver." + key();
        }

        public static Optional<Giver> find(String key) {
            return Arrays.stream(values())
                    .filter(giver -> giver.key().equals(key))
                    .findFirst();
        }
    }

    /** How far it goes, and until when as exactly as the database keeps it. */
    public record Extent(Set<Part> parts, Recipients recipients, Instant until) {
        public Extent {
            until = until.truncatedTo(ChronoUnit.MICROS);
            parts = Set.copyOf(parts);
        }
    }

    /**
     * How it came about.
     *
     * @param evidence where the paper lies, what was said; blank when nothing
     */
    public record Circumstances(Method method, Giver giver, LocalDate happenedOn, String evidence) {}

    /** One event of the line. */
    public record Event(
            UUID id,
            int number,
            Kind kind,
            UUID notice,
            Extent extent,
            Circumstances circumstances,
            Instant recordedAt) {}
}
