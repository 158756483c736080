package org.yukidoke.reporting;

import java.util.List;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.workflow.Attempt;
import org.yukidoke.workflow.Standing;

/** How handing over, approving, accepting, returning or opening a report can end. */
public sealed interface Submission {

    record Done(Standing standing) implements Submission {}

    /** Something has to be mended or explained first. */
    record Remarked(List<Remark> remarks) implements Submission {
        public Remarked {
            remarks = List.copyOf(remarks);
        }
    }

    /** Two people typed different texts and nobody chose. */
    record Clashing(List<Clash> clashes) implements Submission {
        public Clashing {
            clashes = List.copyOf(clashes);
        }
    }

    /** It does not pass from hand to hand like this. */
    record Held(Attempt why) implements Submission {}

    /** The ledger does not take the figures; fields are named {@code <line>.<field>}. */
    record Refused(List<FieldError> errors) implements Submission {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** The ledger learned newer figures while the report was on its way: the body has to say which hold. */
    record Overtaken(List<Remark> remarks) implements Submission {
        public Overtaken {
            remarks = List.copyOf(remarks);
        }
    }

    /** The round is not open. */
    record Shut() implements Submission {}
}
