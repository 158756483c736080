package org.yukidoke.kernel;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Dates in the Japanese era calendar, as officials print them.
 *
 * <p>The era and its year come from the JDK's calendar; only the words are ours, because the JDK prints 令和1年 where
 * every office writes 令和元年. Before 1873 it knows no days; a day so early was mistyped and stands there by the western
 * year.
 */
public final class Wareki {

    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

    private Wareki() {}

    /** {@code 令和元年}. */
    public static String year(LocalDate date) {
        if (date.isBefore(FIRST)) {
            return date.getYear() + "年";
        }
        var japanese = JapaneseDate.from(date);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE) + (year == 1 ? "元" : year) + "年";
    }

    /** {@code R2}: as short as offices write an era where there is no room. */
    public static String initial(LocalDate date) {
        if (date.isBefore(FIRST)) {
            return Integer.toString(date.getYear());
        }
        var japanese = JapaneseDate.from(date);
        return japanese.getEra().getDisplayName(TextStyle.NARROW, Locale.ENGLISH)
                + japanese.get(ChronoField.YEAR_OF_ERA);
    }

    /** {@code 令和2年10月}. */
    public static String month(LocalDate date) {
        return year(date) + date.getMonthValue() + "月";
    }

    /** {@code 令和2年10月29日}. */
    public static String day(LocalDate date) {
        return month(date) + date.getDayOfMonth() + "日";
    }
}
