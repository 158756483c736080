package org.yukidoke.directory;

import java.util.List;
import org.yukidoke.kernel.FieldError;

/** How keeping an entry can end. */
public sealed interface Saving {

    /** It stands; unchanged content makes no new version. */
    record Kept(Entry entry) implements Saving {}

    /** Somebody else kept another content meanwhile; nothing was overwritten. */
    record Clash(Entry entry) implements Saving {}

    /** Something is wrong, by field. */
    record Faulty(List<FieldError> errors) implements Saving {
        public Faulty {
            errors = List.copyOf(errors);
        }
    }
}
