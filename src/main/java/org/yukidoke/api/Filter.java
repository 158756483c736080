package org.yukidoke.plan.api;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * A parameter that narrows a list down.
 *
 * @param values what may be asked for; empty when any text may
 */
record Filter<T>(String name, List<String> values, BiPredicate<T, String> takes) {

    Filter {
        values = List.copyOf(values);
    }

    static <T> Filter<T> text(String name, BiPredicate<T, String> takes) {
        return new Filter<>(name, List.of(), takes);
    }

    static <T, E extends Enum<E>> Filter<T> code(String name, Class<E> codes, BiPredicate<T, String> takes) {
        return new Filter<>(name, Code.all(codes), takes);
    }

    boolean accepts(String value) {
        return values.isEmpty() || values.contains(value);
    }
}
