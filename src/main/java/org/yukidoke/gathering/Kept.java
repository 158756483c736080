package org.yukidoke.gathering;

import java.util.List;
import java.util.UUID;
import org.yukidoke.kernel.FieldError;

/** How writing about a circle, a day or a supporter can end. */
public sealed interface Kept {

    /** It stands there now. */
    record Done(UUID id) implements Kept {}

    /** It may not be like this. */
    record Refused(List<FieldError> errors) implements Kept {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** Somebody else was faster: the page has to show both. */
    record Clash() implements Kept {}

    /** There is no such thing at the acting body. */
    record Gone() implements Kept {}
}
