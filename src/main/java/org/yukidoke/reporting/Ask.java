package org.yukidoke.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one body is asked for in a round.
 *
 * @param body its key in the directory; blank for the council as a whole
 * @param due the last day that is in time for it
 * @param version of the newest text saved; 0 while nothing is
 * @param viewed when somebody of the body first looked; null while nobody did
 */
public record Ask(
        UUID id,
        UUID round,
        String body,
        LocalDate due,
        long version,
        @Nullable Instant viewed) {

    /** What its approval goes by. */
    public static final String MATTER = "report";
}
