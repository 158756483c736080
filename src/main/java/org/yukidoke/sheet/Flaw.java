package org.yukidoke.sheet;

import java.util.List;
import java.util.Locale;

/**
 * Something about a table as a whole that is not as it was sent out.
 *
 * @param where the cell or row it is about, as people name it; blank for the whole
 * @param arguments what its words name
 */
public record Flaw(Kind kind, String where, List<String> arguments) {

    /** What it is. */
    public enum Kind {
        NO_TABLE(true),
        SEVERAL_SHEETS(true),
        /** A sheet that looks like the form, but cannot be read as one. */
        SHEET_LIKE(true),
        SEVERAL_TABLES(true),
        COLUMN_MISSING(true),
        COLUMN_TWICE(true),
        /** A printed column is gone; the rest can be read without it. */
        PRINTED_MISSING(false),
        COLUMN_UNKNOWN(false),
        KEY_MISSING(true),
        KEY_UNKNOWN(true),
        KEY_TWICE(true),
        ROW_TWICE(false),
        ROW_ABOVE(true),
        ROW_MISSING(false),
        ROW_SLIPPED(true),
        PRINTED_CHANGED(true),
        UNASKED(true),
        SHEET_UNREAD(false),
        TEXT_UNREAD(false),
        PICTURES(false);

        private final boolean stops;

        Kind(boolean stops) {
            this.stops = stops;
        }

        /** Whether nothing can be taken before it is mended; the others are only told. */
        public boolean stops() {
            return stops;
        }

        /** The key of its words. */
        public String code() {
            return "sheet.flaw." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Flaw {
        arguments = List.copyOf(arguments);
    }

    static Flaw of(Kind kind, String where, String... arguments) {
        return new Flaw(kind, where, List.of(arguments));
    }
}
