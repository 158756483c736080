package org.yukidoke.referral;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Holidays;

/** Until when a body answers, by the days on which it works and the days its council has set. */
@Component
final class Deadlines {

    private final JdbcClient database;
    private final Holidays holidays;

    Deadlines(JdbcClient database, Holidays holidays) {
        this.database = database;
        this.holidays = holidays;
    }

    /** The last day in time for what is sent today; that day itself does not count. */
    LocalDate due(String receiver, Referral.Urgency urgency, LocalDate today) {
        return day(receiver, urgency.key(), today);
    }

    /** The last day in time for saying whether there is room. */
    LocalDate room(String asked, LocalDate today) {
        return day(asked, "room", today);
    }

    private LocalDate day(String receiver, String what, LocalDate today) {
        int days = database.sql("""
                        select working_days
                          from referral.deadline
                         where platform in ('', split_part(:receiver, '.', 1))
                           and what = :what
                           and since <= :today
                         order by platform desc, since desc
                         limit 1
                        """)
                .param("receiver", receiver)
                .param("what", what)
                .param("today", today)
                .query(Integer.class)
                .single();
        return holidays.nextWorkingDays(today, days, receiver).getLast();
    }
}
