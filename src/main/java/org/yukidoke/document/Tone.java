package org.yukidoke.document;

import java.util.Locale;

/** How loud something is said. */
public enum Tone {
    PLAIN,
    STRONG,
    QUIET,
    /** New in this version of something. */
    ADDED,
    /** No longer in it. */
    REMOVED;

    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
