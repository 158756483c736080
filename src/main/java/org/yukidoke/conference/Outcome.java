package org.yukidoke.conference;

import java.util.List;
import java.util.UUID;
import org.yukidoke.kernel.FieldError;

/** How writing to a conference can end. */
public sealed interface Outcome {

    /** It stands there now. */
    record Done(UUID id) implements Outcome {}

    /** It may not be like this. */
    record Refused(List<FieldError> errors) implements Outcome {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** Somebody else was faster: the page has to show both. */
    record Clash() implements Outcome {}

    /** There is no such conference for this account, or it does not open for it. */
    record Gone() implements Outcome {}
}
