package org.yukidoke.dropbox;

import java.util.List;
import org.yukidoke.kernel.FieldError;

/** How putting in a request can end. */
public sealed interface Putting {

    /** It lies there; sent again, the same form gives the same receipt. */
    record Kept(ReceiptCode receipt) implements Putting {}

    /** It was not taken, and nothing of it was kept. A fault of field {@code form} concerns the whole. */
    record Refused(List<FieldError> errors) implements Putting {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
