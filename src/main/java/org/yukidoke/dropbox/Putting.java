package org.yukidoke.dropbox;

import java.util.List;
import org.yukidoke.kernel.FieldError;

/** How putting in a request can end. */
public sealed interface Putting {

    /** It lies there; the same form sent again unchanged gives the same receipt. */
    record Kept(ReceiptCode receipt) implements Putting {}

    /**
     * The same form put in something else before, or what it put in was withdrawn or answered since. Nothing of what was
     * sent now was kept.
     *
     * @param receipt of what was put in before
     */
    record Earlier(ReceiptCode receipt) implements Putting {}

    /** It was not taken, and nothing of it was kept. A fault of field {@code form} concerns the whole. */
    record Refused(List<FieldError> errors) implements Putting {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
