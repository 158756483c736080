package org.yukidoke.reporting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Japan;

/** Reports not handed over, as rows. */
@Component
final class ReminderRows {

    private final JdbcClient database;

    ReminderRows(JdbcClient database) {
        this.database = database;
    }

    /** Ids of the rounds that are open. */
    List<UUID> open() {
        return database.sql("select id from reporting.round where opened_at is not null and closed_at is null")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** What was not handed over in a round that is open. */
    List<ReminderRules.Owing> owing(UUID round) {
        return database.sql("""
                        select ask.id, ask.round, ask.body, ask.due_on,
                               greatest(round.opened_at,
                                        (select max(extension.given_at)
                                           from reporting.extension
                                          where extension.ask = ask.id)) as since
                          from reporting.ask
                          join reporting.round on round.id = ask.round
                         where ask.round = :round
                           and round.opened_at is not null
                           and round.closed_at is null
                           and workflow.open('report', ask.id)
                         order by ask.body
                        """)
                .param("round", round)
                .query((row, number) -> new ReminderRules.Owing(
                        row.getObject("id", UUID.class),
                        row.getObject("round", UUID.class),
                        row.getString("body"),
                        row.getObject("due_on", LocalDate.class),
                        Japan.day(row.getObject("since", OffsetDateTime.class).toInstant())))
                .list();
    }

    /** Only one copy of the program reminds at a time, until its transaction ends. */
    boolean alone() {
        return database.sql("select pg_try_advisory_xact_lock(hashtext('reporting.reminders'))")
                .query(Boolean.class)
                .single();
    }
}
