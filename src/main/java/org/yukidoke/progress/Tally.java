package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Period;

/**
 * What was reported for one period, by one reporter or by several together.
 *
 * @param sum of the quantities, or of the numerators
 * @param base sum of the denominators; zero where there are none
 * @param cells where it was put together entry by entry, the cells it is made of; empty where the database summed up
 * @param until the latest day something is expected; null when nothing is or nobody can say
 */
record Tally(
        Period period,
        BigDecimal sum,
        BigDecimal base,
        Counts counts,
        @Nullable LocalDate until,
        boolean sample,
        List<Cell> cells) {

    Tally {
        cells = List.copyOf(cells);
    }

    /**
     * How many entries say what.
     *
     * @param owing of those stated or not applicable, how many come from a body that owes the figure
     */
    record Counts(int stated, int notApplicable, int notReported, int suppressed, int pending, int owing) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    stated + more.stated,
                    notApplicable + more.notApplicable,
                    notReported + more.notReported,
                    suppressed + more.suppressed,
                    pending + more.pending,
                    owing + more.owing);
        }

        /** Entries that leave nothing open. */
        int settled() {
            return stated + notApplicable;
        }
    }

    static Tally of(Line line, boolean owing) {
        int owed = owing ? 1 : 0;
        BigDecimal zero = BigDecimal.ZERO;
        boolean sample = line.sample();
        Period period = line.cell().period();
        List<Cell> cells = List.of(line.cell());
        return switch (line.reading()) {
            case Reading.Quantity(BigDecimal value) ->
                new Tally(period, value, zero, new Counts(1, 0, 0, 0, 0, owed), null, sample, cells);
            case Reading.Share(BigDecimal numerator, BigDecimal denominator) ->
                new Tally(period, numerator, denominator, new Counts(1, 0, 0, 0, 0, owed), null, sample, cells);
            case Reading.Done done ->
                new Tally(period, zero, zero, new Counts(1, 0, 0, 0, 0, owed), null, sample, cells);
            case Reading.Assessed word ->
                new Tally(period, zero, zero, new Counts(1, 0, 0, 0, 0, owed), null, sample, cells);
            case Reading.NotApplicable none ->
                new Tally(period, zero, zero, new Counts(0, 1, 0, 0, 0, owed), null, sample, cells);
            case Reading.NotReported none ->
                new Tally(period, zero, zero, new Counts(0, 0, 1, 0, 0, 0), null, sample, cells);
            case Reading.Suppressed none ->
                new Tally(period, zero, zero, new Counts(0, 0, 0, 1, 0, 0), null, sample, cells);
            case Reading.Pending(var until) ->
                new Tally(period, zero, zero, new Counts(0, 0, 0, 0, 1, 0), until, sample, cells);
        };
    }

    boolean stated() {
        return counts.stated() > 0;
    }

    /** Whether somebody said anything but 未報告, be it that a figure is withheld or still to come. */
    boolean answered() {
        return counts.settled() + counts.suppressed() + counts.pending() > 0;
    }

    /** Whether every entry in it is a figure or 該当なし. */
    boolean settled() {
        return counts.settled() > 0 && counts.notReported() + counts.suppressed() + counts.pending() == 0;
    }

    /** Both together; of different periods only within {@code over}, which contains them. */
    Tally plus(Tally more, Period over) {
        return new Tally(
                over,
                sum.add(more.sum),
                base.add(more.base),
                counts.plus(more.counts),
                Stream.of(until, more.until)
                        .flatMap(day -> Optional.ofNullable(day).stream())
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                sample || more.sample,
                Stream.concat(cells.stream(), more.cells.stream()).toList());
    }

    /** Everything together; empty when there is nothing. */
    static Optional<Tally> all(Collection<Tally> tallies, Period over) {
        return tallies.stream()
                .map(tally ->
                        new Tally(over, tally.sum, tally.base, tally.counts, tally.until, tally.sample, tally.cells))
                .reduce((one, other) -> one.plus(other, over));
    }

    /** Those of one period put together, in the order of the periods. */
    static List<Tally> byPeriod(Collection<Tally> tallies) {
        var merged = new TreeMap<Period, Tally>();
        tallies.forEach(tally -> merged.merge(tally.period, tally, (one, other) -> one.plus(other, tally.period)));
        return List.copyOf(merged.values());
    }

    /** What it comes down to: a figure if there is any, else what keeps it from being one. */
    Reading reading() {
        if (stated()) {
            return base.signum() == 0 ? new Reading.Quantity(sum) : new Reading.Share(sum, base);
        }
        if (counts.pending() > 0) {
            return new Reading.Pending(until);
        }
        if (counts.suppressed() > 0) {
            return new Reading.Suppressed();
        }
        return settled() ? new Reading.NotApplicable() : new Reading.NotReported();
    }

    /** The latest day by which awaited figures of these are expected; null when nobody can say. */
    static @Nullable LocalDate until(Collection<Tally> tallies) {
        return tallies.stream()
                .map(Tally::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
