package org.yukidoke.council;

import java.util.List;

/**
 * Something wrong in the file of a form.
 *
 * @param line from 1
 * @param key which words describe it, a key of the module's texts
 * @param arguments what those words name
 */
public record FormFault(int line, String key, List<String> arguments) {
    public FormFault {
        arguments = List.copyOf(arguments);
    }
}
