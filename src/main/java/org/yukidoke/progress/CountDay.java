package org.yukidoke.progress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.yukidoke.kernel.Japan;

/**
 * As of which day a body counts its own records: today, or the last day of a month. Inside a body the numbers are exact, so
 * that the difference of two days would say what was written on one of them; of two months it says what every report of
 * that month says.
 *
 * @param refused whether another day was asked for; then it is today
 */
public record CountDay(LocalDate day, boolean refused) {

    /** What a form or an address asks for; blank is today. */
    public static CountDay read(String typed, Instant now) {
        LocalDate today = Japan.day(now);
        if (typed.isBlank()) {
            return new CountDay(today, false);
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            boolean ended =
                    day.isBefore(today) && day.equals(YearMonth.from(day).atEndOfMonth());
            return ended || day.equals(today) ? new CountDay(day, false) : new CountDay(today, true);
        } catch (DateTimeException nonsense) {
            return new CountDay(today, true);
        }
    }

    /** What was known by then. */
    public Moment moment(Instant now) {
        return day.equals(Japan.day(now)) ? Moment.asOf(now) : Moment.endOf(day);
    }
}
