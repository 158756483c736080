package org.yukidoke.statistics;

/** One place of a table that is given out. */
public sealed interface Figure {

    /** The figure itself. */
    record Shown(long value) implements Figure {}

    /** Withheld. Pages print both causes alike: the cause alone would tell that a figure is small. */
    record Suppressed(Cause cause) implements Figure {}

    /** Why a figure is withheld. */
    enum Cause {
        /** It is small itself. */
        PRIMARY,
        /** A small one could be worked out from it. */
        COMPLEMENTARY
    }
}
