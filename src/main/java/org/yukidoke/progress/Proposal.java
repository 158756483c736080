package org.yukidoke.progress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry somebody wants to add to the ledger.
 *
 * @param name by which faults name it: {@code entries[3]}, a row of a grid or a line of a file
 * @param known when the council came to know it, for what was published earlier; null for now
 * @param seen what the proposer saw standing in the cell
 */
public record Proposal(
        String name,
        Cell cell,
        Reading reading,
        Entry.Ground ground,
        @Nullable Instant known,
        Seen seen) {

    public Proposal {
        // The database keeps no finer time, and what is finer here would look new at every repetition.
        known = known == null ? null : known.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same on another ground. */
    Proposal on(Entry.Ground other) {
        return new Proposal(name, cell, reading, other, known, seen);
    }

    /** What a proposer saw in the cell, so that two people correcting the same figure notice each other. */
    public sealed interface Seen {

        /** The proposer did not look. */
        record Unasked() implements Seen {}

        /** Nothing stood there. */
        record Nothing() implements Seen {}

        /** This entry stood there. */
        record Standing(UUID entry) implements Seen {}
    }
}
