package org.yukidoke.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;

/** How a year went month by month, for the next one to be held against. */
record Shape(List<Tally> leaves, Period year) {

    Shape {
        leaves = List.copyOf(leaves);
    }

    /** The shape of a year; empty unless all of it is known. */
    static Optional<Shape> of(Amounts amounts, FiscalYear year) {
        return Optional.ofNullable(amounts.years().get(year))
                .filter(Amounts.Year::complete)
                .map(known -> new Shape(known.leaves(), Period.of(year)));
    }

    /** The part of the year's sum that was there after so many months; empty when no figure ends with that month. */
    Optional<BigDecimal> share(int months) {
        var until = year.first().plusMonths(months - 1L);
        boolean cut = leaves.stream()
                .anyMatch(leaf -> !leaf.period().first().isAfter(until)
                        && leaf.period().last().isAfter(until));
        BigDecimal whole = leaves.stream().map(Tally::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (cut || whole.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal part = leaves.stream()
                .filter(leaf -> !leaf.period().last().isAfter(until))
                .map(Tally::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(part.divide(whole, JudgementRules.EXACT));
    }
}
