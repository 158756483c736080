package org.yukidoke.sheet;

import org.jspecify.annotations.Nullable;

/** A cell of a paper that is being spoilt: what somebody typed, and how they dressed it. */
final class Ink {

    /** A text, a number, a date, a truth, or nothing. */
    @Nullable
    Object value;

    String format = "";
    String formula = "";
    String note = "";
    String fill = "";
    String colour = "";
    boolean struck;
    /** Letters of the text that are struck through, from its beginning. */
    int struckLetters;
    /** Whether the file keeps the formula without what came of it. */
    boolean uncalculated;

    Ink(@Nullable Object value) {
        this.value = value;
    }

    boolean number() {
        return value instanceof Double && formula.isEmpty();
    }

    boolean filled() {
        return value != null && !value.equals("");
    }

    String text() {
        return switch (value) {
            case null -> "";
            case Double number when number == Math.rint(number) -> Long.toString(number.longValue());
            case Object other -> other.toString();
        };
    }

    Ink copy() {
        var copy = new Ink(value);
        copy.format = format;
        copy.formula = formula;
        copy.note = note;
        copy.fill = fill;
        copy.colour = colour;
        copy.struck = struck;
        copy.struckLetters = struckLetters;
        copy.uncalculated = uncalculated;
        return copy;
    }
}
