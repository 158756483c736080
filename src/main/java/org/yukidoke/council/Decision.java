package org.yukidoke.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a meeting decided, and who follows it up (決定事項).
 *
 * @param body key of the body that follows it up; blank for the secretariat
 * @param due null when no day was set
 */
public record Decision(
        UUID id,
        UUID meeting,
        String body,
        String words,
        @Nullable LocalDate due,
        FollowUp followUp) {

    /** Whether it was followed up. */
    public sealed interface FollowUp {

        record Open() implements FollowUp {}

        record Done(Instant at, String note) implements FollowUp {}
    }
}
