package org.yukidoke.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FieldError;

/** How the recording of entries can end: all of them are in the ledger, or none is. */
public sealed interface Recording {

    /**
     * They are in the ledger.
     *
     * @param entries in the order proposed; for one that changed nothing, the entry that stood already
     * @param added how many are new
     */
    record Done(List<UUID> entries, int added, Instant at) implements Recording {
        public Done {
            entries = List.copyOf(entries);
        }
    }

    /** Something is wrong with them; the fields are named {@code <proposal>.<field>}. */
    record Refused(List<FieldError> errors) implements Recording {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** Somebody else changed a figure meanwhile. */
    record Overtaken(List<Clash> clashes) implements Recording {
        public Overtaken {
            clashes = List.copyOf(clashes);
        }
    }

    /** A proposal, and what stands in its cell now; null when what stood there was never entered. */
    record Clash(Proposal proposal, @Nullable Entry standing) {}
}
