package org.yukidoke.casework.handing;

import java.util.Locale;

/** What keeps a file of a body that goes from being erased. */
public enum Keeps {
    /** Nothing: it can be. */
    NOTHING,
    /** A rule keeps it, and what others have of it is not all: it can be, where that is meant. */
    LACKING,
    /** The person may still be asked, or still answers. */
    ASKED,
    /** The body that comes has not taken over yet. */
    WAITED_FOR,
    /** A rule keeps it and nobody else has it. */
    RULE;

    /** Key of the sentence that says so. */
    public String text() {
        return "handing.kept." + name().toLowerCase(Locale.ROOT);
    }
}
