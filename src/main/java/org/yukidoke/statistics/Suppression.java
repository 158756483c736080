package org.yukidoke.statistics;

/** What may be shown of counts (秘匿措置). A policy decides; {@link Releases} is where it is applied. */
public sealed interface Suppression {

    /** Everything may be shown: what is counted is no person, or is public already. */
    record None() implements Suppression {}

    /**
     * Figures below a threshold are withheld, and as many others as it takes that none can be worked out from totals.
     *
     * @param least the smallest figure that may be shown, at least 2
     * @param zero whether 0 may be shown; if not, it is withheld like any small figure
     */
    record Threshold(long least, boolean zero) implements Suppression {
        public Threshold {
            if (least < 2) {
                throw new IllegalArgumentException("a threshold below 2 withholds nobody: " + least);
            }
        }
    }
}
