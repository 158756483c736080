package org.yukidoke.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When councils let mail go out, as rows. */
@Component
final class MailHoursRows {

    private final JdbcClient database;

    MailHoursRows(JdbcClient database) {
        this.database = database;
    }

    /** What holds for a council on a day. */
    MailHours get(String platform, LocalDate day) {
        return database.sql("""
                        select *
                          from workflow.mail_hours
                         where platform in ('', :platform)
                           and since <= :day
                         order by platform desc, since desc
                         limit 1
                        """)
                .param("platform", platform)
                .param("day", day)
                .query((row, number) -> hours(row))
                .single();
    }

    /** What a council decided, the newest first; empty for one that decided nothing. */
    List<MailHours> list(String platform) {
        return database.sql("select * from workflow.mail_hours where platform = :platform order by since desc")
                .param("platform", platform)
                .query((row, number) -> hours(row))
                .list();
    }

    void decide(String platform, MailHours hours, @Nullable UUID by, Instant now) {
        database.sql("""
                        insert into workflow.mail_hours
                            (platform, since, opens, closes, weekends, digest, decided_by, decided_at)
                        values (:platform, :since, :opens, :closes, :weekends, :digest, :by, :now)
                            on conflict (platform, since) do update
                           set opens = excluded.opens, closes = excluded.closes, weekends = excluded.weekends,
                               digest = excluded.digest, decided_by = excluded.decided_by,
                               decided_at = excluded.decided_at
                        """)
                .param("platform", platform)
                .param("since", hours.since())
                .param("opens", hours.opens())
                .param("closes", hours.closes())
                .param("weekends", hours.weekends())
                .param("digest", hours.digest())
                .param("by", by)
                .param("now", MessageRows.at(now))
                .update();
    }

    private static MailHours hours(ResultSet row) throws SQLException {
        return new MailHours(
                row.getObject("since", LocalDate.class),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getBoolean("weekends"),
                row.getObject("digest", LocalTime.class));
    }
}
