package org.yukidoke.sheet;

/** What else is so about a cell and may change what it means; some carry a text. */
public enum Trait {
    /** Its number format, as the program spells it. */
    FORMAT,
    /** The formula it was calculated by. */
    FORMULA,
    /** A note somebody hung on it. */
    NOTE,
    /** The colour behind it. */
    FILL,
    /** The colour of its letters. */
    INK,
    HIDDEN_SHEET,
    HIDDEN_ROW,
    HIDDEN_COLUMN,
    /** All or some of it is struck through. */
    STRUCK,
    /** The first of several cells merged into one. */
    MERGED,
    /** A later one of several cells merged into one: what it would hold stands in the first. */
    INSIDE_MERGED,
    /** It holds something that is not shown. */
    UNSEEN,
    /** It is shown in another scale than it is kept, such as thousands. */
    SCALED
}
