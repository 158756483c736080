package org.yukidoke.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the record. A blank or a null does not narrow it.
 *
 * @param accounts by any of these; an empty list finds nothing, null everything
 * @param organisation done for it, or to a person it keeps
 * @param action how the action begins, such as {@code person.}
 * @param after only what comes after this in the order of the list, which is newest first
 */
public record Search(
        @Nullable List<UUID> accounts,
        String organisation,
        String action,
        @Nullable UUID subject,
        Outcome outcome,
        Extract.Span span,
        Place after,
        int atMost) {

    /** Everything up to now, newest first. */
    public static final Search EVERYTHING = new Search(
            null, "", "", null, Outcome.ANY, new Extract.Span(Instant.EPOCH, Place.NEWEST.at()), Place.NEWEST, 100);

    /** Whether what was tried was permitted. */
    public enum Outcome {
        ANY,
        PERMITTED,
        REFUSED
    }

    /** Where an event stands in the list. */
    public record Place(Instant at, long id) {

        /** Before the newest there can be. */
        public static final Place NEWEST = new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);
    }

    public Search {
        accounts = accounts == null ? null : List.copyOf(accounts);
    }

    /** The same search, by these accounts alone. */
    public Search by(List<UUID> some) {
        return new Search(some, organisation, action, subject, outcome, span, after, atMost);
    }

    /** The same search, so many at once, from this place on. */
    public Search from(Place place, int size) {
        return new Search(accounts, organisation, action, subject, outcome, span, place, size);
    }
}
