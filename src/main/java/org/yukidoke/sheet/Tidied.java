package org.yukidoke.sheet;

import java.util.Locale;

/** What was read over without a question, because it changes nothing; people are told. */
public enum Tidied {
    FULL_WIDTH,
    SPACES,
    COMMAS,
    UNIT,
    /** A minus written as ▲ or △. */
    MINUS,
    TEXT,
    PERCENT,
    FORMULA,
    /** A note hangs on the cell; it is not part of the value. */
    NOTE,
    /** The cell has another colour than its column. */
    COLOUR;

    /** The key of its words. */
    public String code() {
        return "sheet.tidied." + name().toLowerCase(Locale.ROOT);
    }
}
