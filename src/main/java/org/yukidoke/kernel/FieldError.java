package org.yukidoke.kernel;

import java.util.List;

/**
 * What is wrong with one field of a form or a file.
 *
 * @param field the field's name as the form or file spells it
 * @param key the text to show, a key of the module's texts
 * @param arguments what the text names, such as a limit
 */
public record FieldError(String field, String key, List<String> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public static FieldError of(String field, String key, String... arguments) {
        return new FieldError(field, key, List.of(arguments));
    }
}
