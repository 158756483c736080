package org.yukidoke.directory;

import java.util.Locale;

/** Where a content came from. */
public enum Origin {
    /** Somebody typed it. */
    DESK,
    /** A plan names the window. */
    PLAN,
    /** A list was imported. */
    IMPORT,
    /** Somebody proposed it and the owner took it. */
    PROPOSAL,
    /** An import was undone. */
    UNDO;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Origin of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
