package org.yukidoke.workflow;

import java.util.List;
import org.yukidoke.kernel.FieldError;

/** How a deed can end. */
public sealed interface Attempt {

    record Done(Standing standing) implements Attempt {}

    /** It cannot be done as the matter stands; somebody else may just have done something. */
    record NotNow(Standing standing) implements Attempt {}

    /** Whoever made or approved it cannot be the one who looks next. */
    record SamePerson(Deed earlier) implements Attempt {}

    /** Whoever made a part of it cannot check it, though somebody else handed it over. */
    record Maker() implements Attempt {}

    /** The content is not what was submitted. */
    record Changed(Standing standing) implements Attempt {}

    /** The reason is missing or unknown. */
    record Refused(List<FieldError> errors) implements Attempt {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
