package org.yukidoke.kernel;

import java.time.LocalDate;
import java.time.Month;

/** A Japanese fiscal year (年度): it begins on 1 April of the year that names it and ends on 31 March. */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    public FiscalYear {
        if (year < 1868 || year > 9998) {
            throw new IllegalArgumentException("no fiscal year " + year);
        }
    }

    public static FiscalYear of(LocalDate date) {
        return new FiscalYear(date.getMonthValue() < Month.APRIL.getValue() ? date.getYear() - 1 : date.getYear());
    }

    public LocalDate first() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    public LocalDate last() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    /** {@code 令和2年度}: the era of the year's first day, because that is how plans print a fiscal year. */
    public String wareki() {
        return Wareki.year(first()) + "度";
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
