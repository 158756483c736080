package org.yukidoke.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param words what the texts call it: fields from the outermost record inwards
 * @param unit of a number; blank for what is no number
 * @param codes the code list of a coded value; blank for what is no code
 * @param label whether it holds the Japanese words for the code in the column before it
 */
public record Column(
        String name,
        List<String> words,
        Class<?> type,
        String unit,
        String codes,
        About.Origin origin,
        boolean mayBeEmpty,
        boolean label) {

    /** A column that leads back to the row of another table. */
    static Column key(String name, String words, Class<?> type) {
        return new Column(name, List.of(words), type, "", "", About.Origin.DERIVED, false, false);
    }

    Column named(String other) {
        return new Column(other, words, type, unit, codes, origin, mayBeEmpty, label);
    }

    Column labelled() {
        return new Column(name + "_label", words, String.class, "", "", About.Origin.EDITED, mayBeEmpty, true);
    }

    /** A column with the way to its value in a record. */
    record Bound(Column column, Function<Object, @Nullable Object> value) {}
}
