package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Plan;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Reading;

/** Which cells a grid has, and what stands around them. */
final class GridRules {

    private GridRules() {}

    /** Whether something can be typed into a cell, and why not. */
    enum Open {
        OPEN,
        /** The indicator does not run in that period. */
        OUTSIDE,
        /** The period has not begun. */
        AHEAD
    }

    /** The fiscal years figures can be entered for: those the plan counts in and that have begun, in order. */
    static List<FiscalYear> years(Plan plan, Collection<Indicator> indicators, LocalDate today) {
        var years = new TreeSet<>(plan.edition().fiscalYears());
        indicators.forEach(indicator -> years.addAll(indicator.window()));
        var begun = years.stream().filter(year -> !year.first().isAfter(today)).toList();
        return begun.isEmpty() ? List.of(years.getFirst()) : begun;
    }

    /** The year to begin with: the newest that is over where figures are yearly, else the newest. */
    static FiscalYear first(List<FiscalYear> years, Period.Kind by, LocalDate today) {
        return years.stream()
                .filter(year -> by != Period.Kind.YEAR || year.last().isBefore(today))
                .reduce((one, other) -> other)
                .orElseGet(years::getLast);
    }

    static List<Period> columns(FiscalYear year, Period.Kind by) {
        var whole = Period.of(year);
        var finer = whole.by(by);
        return finer.isEmpty() ? List.of(whole) : finer;
    }

    static Open open(Indicator indicator, Period period, LocalDate today) {
        boolean outside =
                indicator.whole().map(window -> !window.contains(period)).orElse(false);
        if (outside) {
            return Open.OUTSIDE;
        }
        return period.from().isAfter(today) ? Open.AHEAD : Open.OPEN;
    }

    /** The parts of an indicator as the numbers of a {@link Slot}; the whole alone when it has none. */
    static List<Integer> parts(Indicator indicator) {
        int parts = indicator.aim().parts().size();
        return parts == 0 ? List.of(0) : IntStream.rangeClosed(1, parts).boxed().toList();
    }

    /**
     * What was said of a fiscal year.
     *
     * @param summed whether shorter periods were added up for it
     */
    record Said(Reading reading, boolean summed) {}

    /** What is entered for a year: as such, or as shorter periods that fill it. */
    static Optional<Said> said(Collection<Entry> row, FiscalYear year) {
        Period whole = Period.of(year);
        var entry =
                row.stream().filter(each -> each.cell().period().equals(whole)).findFirst();
        if (entry.isPresent()) {
            return entry.map(found -> new Said(found.reading(), false));
        }
        for (Period.Kind kind : List.of(Period.Kind.HALF, Period.Kind.QUARTER, Period.Kind.MONTH)) {
            @Nullable BigDecimal sum = sum(row, whole.by(kind));
            if (sum != null) {
                return Optional.of(new Said(new Reading.Quantity(sum), true));
            }
        }
        return Optional.empty();
    }

    /** The sum of these periods; null unless each has a quantity. */
    static @Nullable BigDecimal sum(Collection<Entry> row, List<Period> periods) {
        if (periods.isEmpty()) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Period period : periods) {
            var value = row.stream()
                    .filter(entry -> entry.cell().period().equals(period))
                    .flatMap(entry -> entry.reading() instanceof Reading.Quantity(BigDecimal quantity)
                            ? Optional.of(quantity).stream()
                            : Optional.<BigDecimal>empty().stream())
                    .findFirst();
            if (value.isEmpty()) {
                return null;
            }
            sum = sum.add(value.get());
        }
        return sum;
    }

    /** Entries of the same row cut otherwise than the grid, that lie in or around a column: they may count twice. */
    static List<Period.Kind> others(Collection<Entry> row, Period column) {
        var kinds = new ArrayList<>(row.stream()
                .map(entry -> entry.cell().period())
                .filter(period -> period.kind() != Period.Kind.YEARS && period.kind() != column.kind())
                .filter(column::overlaps)
                .map(Period::kind)
                .collect(Collectors.toCollection(TreeSet::new)));
        return List.copyOf(kinds);
    }

    /** The entries of one row of the grid. */
    static List<Entry> row(Collection<Entry> all, Cell any) {
        return all.stream()
                .filter(entry -> entry.cell().indicator().equals(any.indicator())
                        && entry.cell().part().equals(any.part()))
                .toList();
    }
}
