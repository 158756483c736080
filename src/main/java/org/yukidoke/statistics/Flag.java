package org.yukidoke.statistics;

/** Why a fact that is there may not belong into a sum. Whoever brings the fact knows; a rule decides. */
public enum Flag {
    /** The same thing once more under another heading (重複). */
    DUPLICATE(Reason.DUPLICATE),
    /** Counted within another figure (内数). */
    SUBSET(Reason.SUBSET),
    /** Printed again (再掲). */
    REPRISE(Reason.REPRISE),
    /** A later entry took its place. */
    SUPERSEDED(Reason.SUPERSEDED),
    /** Withheld (秘匿): there is a figure and we do not have it, or may not use it. */
    SUPPRESSED(Reason.SUPPRESSED);

    private final Reason reason;

    Flag(Reason reason) {
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
