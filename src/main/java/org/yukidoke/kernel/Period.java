package org.yukidoke.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A stretch of whole months in which something is counted: a month, a quarter, a half or a whole fiscal year, or several
 * fiscal years as one running total (累計).
 *
 * <p>Two periods of the first four kinds are always nested or disjoint, which is what makes sums of them safe.
 *
 * @param first the first month
 * @param last the last month
 */
public record Period(YearMonth first, YearMonth last) implements Comparable<Period> {

    /** How long a period is, the finest first. */
    public enum Kind {
        MONTH(1),
        QUARTER(3),
        HALF(6),
        YEAR(12),
        /** Two fiscal years or more. */
        YEARS(0);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        /** Length in months; 0 where it varies. */
        public int months() {
            return months;
        }
    }

    public Period {
        if (kind(first, last).isEmpty()) {
            throw new IllegalArgumentException("no period of whole months: " + first + " to " + last);
        }
    }

    public static Period of(FiscalYear year) {
        return of(year, year);
    }

    /** From the first day of one fiscal year to the last day of another. */
    public static Period of(FiscalYear from, FiscalYear to) {
        return new Period(YearMonth.from(from.first()), YearMonth.from(to.last()));
    }

    public static Period of(YearMonth month) {
        return new Period(month, month);
    }

    /** A period from its first and last day; empty when that is none of the kinds. */
    public static Optional<Period> find(LocalDate from, LocalDate to) {
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(to);
        boolean whole = from.getDayOfMonth() == 1 && to.equals(last.atEndOfMonth());
        return whole && kind(first, last).isPresent() ? Optional.of(new Period(first, last)) : Optional.empty();
    }

    /** A period from its code; empty for anything that is none. */
    public static Optional<Period> find(String code) {
        return PeriodCode.parse(code);
    }

    /**
     * A period from its code.
     *
     * @throws IllegalArgumentException for anything that is none
     */
    public static Period parse(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no period " + code));
    }

    /**
     * {@code 2020-04}, {@code 2020-Q1} (April to June), {@code 2020-H2} (October to March), {@code 2020} (fiscal year),
     * {@code 2020..2022} (a running total over fiscal years).
     */
    public String code() {
        return PeriodCode.of(this);
    }

    public Kind kind() {
        return kind(first, last).orElseThrow();
    }

    public LocalDate from() {
        return first.atDay(1);
    }

    /** The last day, which is part of the period. */
    public LocalDate to() {
        return last.atEndOfMonth();
    }

    public int months() {
        return months(first, last);
    }

    /** The fiscal year the period lies in, the first of several. */
    public FiscalYear year() {
        return FiscalYear.of(from());
    }

    /** The fiscal years the period touches. */
    public List<FiscalYear> years() {
        return IntStream.rangeClosed(year().year(), FiscalYear.of(to()).year())
                .mapToObj(FiscalYear::new)
                .toList();
    }

    /** Whether the other lies in this one; every period contains itself. */
    public boolean contains(Period other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    public boolean overlaps(Period other) {
        return !other.first.isAfter(last) && !other.last.isBefore(first);
    }

    /** This period cut into periods of a finer kind, in order; empty when it is not longer than that. */
    public List<Period> by(Kind kind) {
        int length = kind.months();
        if (length == 0 || length >= months()) {
            return List.of();
        }
        return IntStream.range(0, months() / length)
                .mapToObj(number -> new Period(
                        first.plusMonths((long) number * length), first.plusMonths((number + 1L) * length - 1)))
                .toList();
    }

    /** By when it begins, the shorter first. */
    @Override
    public int compareTo(Period other) {
        return Comparator.comparing(Period::first).thenComparing(Period::last).compare(this, other);
    }

    @Override
    public String toString() {
        return code();
    }

    private static int months(YearMonth first, YearMonth last) {
        return (int) first.until(last, ChronoUnit.MONTHS) + 1;
    }

    // How many months into its fiscal year a period begins must be a multiple of its length.
    private static Optional<Kind> kind(YearMonth first, YearMonth last) {
        int length = months(first, last);
        int into = Math.floorMod(first.getMonthValue() - 4, 12);
        Kind kind = switch (length) {
            case 1 -> Kind.MONTH;
            case 3 -> Kind.QUARTER;
            case 6 -> Kind.HALF;
            case 12 -> Kind.YEAR;
            default -> Kind.YEARS;
        };
        boolean fits = kind == Kind.YEARS ? length > 12 && length % 12 == 0 && into == 0 : into % length == 0;
        return fits ? Optional.of(kind) : Optional.empty();
    }
}
