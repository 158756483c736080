package org.yukidoke.referral;

import java.util.List;
import java.util.UUID;
import org.yukidoke.kernel.FieldError;

/** How referring somebody ends. */
public sealed interface Sent {

    record Done(UUID id) implements Sent {}

    record Refused(List<FieldError> errors) implements Sent {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** The same body is asked already for the same. */
    record Already() implements Sent {}

    /** There is no such file for this account. */
    record Gone() implements Sent {}
}
