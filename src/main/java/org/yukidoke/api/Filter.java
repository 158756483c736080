package org.yukidoke.api;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * A parameter that narrows a list down.
 *
 * @param values what may be asked for; empty when any text may
 */
public record Filter<T>(String name, List<String> values, BiPredicate<T, String> takes) {

    public Filter {
        values = List.copyOf(values);
    }

    /** Any text may be asked for. */
    public static <T> Filter<T> text(String name, BiPredicate<T, String> takes) {
        return new Filter<>(name, List.of(), takes);
    }

    /** One of the codes may be asked for. */
    public static <T, E extends Enum<E>> Filter<T> code(String name, Class<E> codes, BiPredicate<T, String> takes) {
        return new Filter<>(name, Code.all(codes), takes);
    }

    boolean accepts(String value) {
        return values.isEmpty() || values.contains(value);
    }
}
