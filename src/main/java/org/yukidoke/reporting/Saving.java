package org.yukidoke.reporting;

import java.util.List;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.workflow.Standing;

/** How saving what was typed can end. */
public sealed interface Saving {

    /**
     * Every text is kept, for ever.
     *
     * @param version of the report now
     * @param now what stands in the fields that changed since the version its author knew, one's own texts included
     * @param clashes texts of this message that met another one they had not seen; both are kept until somebody chooses
     */
    record Done(long version, List<Kept> now, List<Clash> clashes) implements Saving {
        public Done {
            now = List.copyOf(now);
            clashes = List.copyOf(clashes);
        }
    }

    /** The report was handed over, or the round is over: nothing is kept. */
    record Shut(Standing standing) implements Saving {}

    /** Fields that do not exist, or texts that are too long: nothing is kept. Named {@code <line>.<field>}. */
    record Refused(List<FieldError> errors) implements Saving {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
