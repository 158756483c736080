package org.yukidoke.outreach;

import java.util.List;
import java.util.UUID;
import org.yukidoke.kernel.FieldError;

/** How writing about a trip or into a register can end. */
public sealed interface Entered {

    /** It stands there now. */
    record Done(UUID id) implements Entered {}

    /** It may not be like this. */
    record Refused(List<FieldError> errors) implements Entered {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** Somebody else was faster: the page has to show both. */
    record Clash() implements Entered {}

    /** There is no such thing for whoever acts. */
    record Gone() implements Entered {}
}
