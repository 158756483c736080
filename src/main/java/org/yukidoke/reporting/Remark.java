package org.yukidoke.reporting;

import java.util.List;
import org.yukidoke.kernel.FieldError;

/**
 * Something a check of a report says.
 *
 * @param line blank for the report as a whole
 * @param field where the cursor belongs
 * @param code which check: {@code jump}, {@code subset}, {@code missing} …
 * @param key of the text, with its arguments
 * @param explained what the body said to it; blank when it has not or need not
 */
public record Remark(
        String line,
        String field,
        String code,
        Importance importance,
        String key,
        List<String> arguments,
        String explained) {

    /** How much a remark weighs. */
    public enum Importance {
        /** The report cannot be handed over like this. */
        ERROR,
        /** It may be right, but whoever reads it will ask: say why. */
        EXPLAIN,
        /** Worth a look. */
        NOTE
    }

    public Remark {
        arguments = List.copyOf(arguments);
    }

    /** Whether the report cannot be handed over because of it. */
    public boolean holds() {
        return importance == Importance.ERROR || (importance == Importance.EXPLAIN && explained.isBlank());
    }

    static Remark error(String line, FieldError error) {
        String field = error.field().substring(error.field().lastIndexOf('.') + 1);
        return new Remark(line, field, "entry", Importance.ERROR, error.key(), error.arguments(), "");
    }
}
