package org.yukidoke.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the record is sealed, as far as whoever asks may see it.
 *
 * @param newest null while nothing is sealed
 * @param waiting events that have no seal yet
 * @param since since when the oldest of them waits; null when none does
 */
public record Standing(
        @Nullable Head newest, long waiting, @Nullable Instant since) {

    /** Whether events wait longer than sealing ever takes: somebody or something keeps it from going on. */
    public boolean stuck(Instant now) {
        return since != null && since.isBefore(now.minus(Chain.LONGEST_WAIT));
    }
}
