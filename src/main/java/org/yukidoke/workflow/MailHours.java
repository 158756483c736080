package org.yukidoke.workflow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When a council lets mail go out, in the time of Japan.
 *
 * @param since the first day it holds
 * @param weekends whether also on Saturdays and Sundays
 * @param digest when what can wait goes out, once a day
 */
public record MailHours(LocalDate since, LocalTime opens, LocalTime closes, boolean weekends, LocalTime digest) {

    boolean on(LocalDate day) {
        return weekends || (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
}
