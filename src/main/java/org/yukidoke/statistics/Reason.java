package org.yukidoke.statistics;

/** Why a fact was not counted. Of several reasons the first of this order is given, whatever order facts come in. */
public enum Reason {
    /** The same fact once more (重複). */
    DUPLICATE,
    SUPERSEDED,
    OTHER_KIND,
    OUTSIDE_WINDOW,
    /** Begins within the window and ends outside it, or the other way round: its share inside is not known. */
    ACROSS_WINDOW,
    OTHER_DIMENSION,
    SUBSET,
    REPRISE,
    ALL_AGES,
    OTHER_AGE,
    AGE_NOT_STATED,
    SUPPRESSED,
    /** A count of persons cannot tell whether this is one it has. */
    UNKNOWN_SUBJECT,
    /** The person is counted already, by an earlier fact. */
    SAME_SUBJECT,
    /** A stock has a later figure of the same reporter. */
    EARLIER_STOCK
}
