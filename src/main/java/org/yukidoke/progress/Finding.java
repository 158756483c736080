package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;

/** Something a reader of a figure has to know, and that the figure itself does not say. */
public sealed interface Finding {

    /**
     * A total was reported and its parts were, and they do not agree.
     *
     * @param reporter who reported the total; blank for the council
     * @param printed the total as reported
     * @param summed what its parts add up to
     */
    record TotalDiffers(Period period, String part, String reporter, BigDecimal printed, BigDecimal summed)
            implements Finding {

        /** Printed less summed. */
        public BigDecimal difference() {
            return printed.subtract(summed);
        }
    }

    /** A fiscal year between others has no figure. */
    record Gap(FiscalYear year) implements Finding {}

    /** Of the bodies that owe a figure, some have not given theirs. */
    record Unreported(Period period, int reported, int owing) implements Finding {}

    /** Figures that must not be told are left out of the sum. */
    record Withheld(int entries) implements Finding {}

    /** Figures that are still to come are missing in the sum. */
    record Awaited(int entries, @Nullable LocalDate until) implements Finding {}

    /** Percentages without a denominator cannot be put together, so only the latest is shown. */
    record NoDenominator(int entries) implements Finding {}

    /** Last year's shape could not be followed, so the path is even. */
    record NoShape() implements Finding {}
}
