package org.yukidoke.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.person.Part;

/**
 * Somebody a conference talks about, opened.
 *
 * @param body key of the body that brought it
 * @param person id of the file at that body; null for somebody who has none, and for every other body
 * @param version of the way to consent
 * @param wordsVersion of what was brought
 */
public record Matter(
        UUID id,
        String body,
        @Nullable UUID person,
        Words words,
        Instant broughtAt,
        Minutes minutes,
        Path path,
        int version,
        int wordsVersion,
        List<Disclosure> disclosures,
        List<Decision> decisions) {

    public Matter {
        disclosures = List.copyOf(disclosures);
        decisions = List.copyOf(decisions);
    }

    /** What it is called on the agenda, and what those present need to know. */
    public record Words(String title, String material) {

        /** Without what was written: this may stand in a log. */
        @Override
        public String toString() {
            return "words of a matter";
        }
    }

    /**
     * What was said of somebody.
     *
     * @param text blank while there are none the acting account may read
     * @param sharedAt null while they are a draft of the body that called the meeting
     */
    public record Minutes(
            String text, int version, @Nullable Instant sharedAt) {

        /** Without what was written: this may stand in a log. */
        @Override
        public String toString() {
            return "minutes " + version;
        }
    }

    /**
     * The way from a meeting without consent to help with it.
     *
     * @param note who asks, and how
     * @param due by when; null for none
     */
    public record Path(State state, String note, @Nullable LocalDate due) {

        /** How far it is. */
        public enum State {
            /** Nobody knows yet how to reach them. */
            UNKNOWN,
            TO_ASK,
            ASKED,
            GIVEN,
            REFUSED;

            public String key() {
                return name().toLowerCase(Locale.ROOT);
            }

            public String text() {
                return "conference.path." + key();
            }

            public static Optional<State> find(String key) {
                return Arrays.stream(values())
                        .filter(state -> state.key().equals(key))
                        .findFirst();
            }
        }
    }

    /**
     * That something was told.
     *
     * @param body key of the body that told it
     * @param bodies keys of the bodies of those who were present
     * @param people how many they were
     * @param paper how many of them are known by paper alone
     */
    public record Disclosure(
            String body, Set<Part> parts, String what, List<String> bodies, int people, int paper, Instant at) {
        public Disclosure {
            parts = Set.copyOf(parts);
            bodies = List.copyOf(bodies);
        }
    }

    /**
     * What somebody is to do.
     *
     * @param body key of the body that does it
     * @param doneAt null while it is open
     */
    public record Decision(
            UUID id,
            String what,
            String body,
            LocalDate due,
            @Nullable Instant doneAt) {}
}
