package org.yukidoke.kernel;

import java.util.List;

/** Input after the edge: a valid value of its own type, or everything that is wrong with it. */
public sealed interface Parsed<T> {

    /** The input was good. */
    record Valid<T>(T value) implements Parsed<T> {}

    /** The input was not good; every fault is listed, in the order of the fields. */
    record Invalid<T>(List<FieldError> errors) implements Parsed<T> {
        public Invalid {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("invalid, but nothing is wrong");
            }
        }
    }
}
