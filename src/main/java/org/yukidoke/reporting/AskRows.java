package org.yukidoke.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What bodies are asked for, as rows. */
@Component
final class AskRows {

    private final JdbcClient database;

    AskRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A line as it was laid down.
     *
     * @param kind {@code figure} or {@code measure}
     * @param subject id of the indicator or the measure
     */
    record Laid(String key, int position, String kind, String subject, String part) {}

    /**
     * How far a report has come.
     *
     * @param filled lines in which something is typed
     */
    record Count(Ask ask, int lines, int filled, boolean extended) {}

    /**
     * What was done with a report beside where it stands.
     *
     * @param notApplicable whether it says that nothing concerns the body
     * @param submitted when it was last handed over; null for never
     */
    record Mark(UUID ask, boolean notApplicable, @Nullable Instant submitted, int returns) {}

    void add(Ask ask, List<Laid> lines) {
        database.sql("insert into reporting.ask (id, round, body, due_on) values (:id, :round, :body, :due)")
                .param("id", ask.id())
                .param("round", ask.round())
                .param("body", ask.body())
                .param("due", ask.due())
                .update();
        database.sql("""
                        insert into reporting.line (ask, key, position, kind, subject, part)
                        select :ask, *
                          from unnest(:keys, cast(:positions as integer[]), :kinds, :subjects, :parts)
                        """)
                .param("ask", ask.id())
                .param("keys", lines.stream().map(Laid::key).toArray(String[]::new))
                .param("positions", lines.stream().map(Laid::position).toArray(Integer[]::new))
                .param("kinds", lines.stream().map(Laid::kind).toArray(String[]::new))
                .param("subjects", lines.stream().map(Laid::subject).toArray(String[]::new))
                .param("parts", lines.stream().map(Laid::part).toArray(String[]::new))
                .update();
    }

    Optional<Ask> find(UUID id) {
        return database.sql("select * from reporting.ask where id = :id")
                .param("id", id)
                .query((row, number) -> ask(row))
                .optional();
    }

    /** The same, into which nobody else types until this transaction ends. */
    Optional<Ask> lock(UUID id) {
        return database.sql("select * from reporting.ask where id = :id for update")
                .param("id", id)
                .query((row, number) -> ask(row))
                .optional();
    }

    List<Laid> lines(UUID ask) {
        return database.sql("select * from reporting.line where ask = :ask order by position")
                .param("ask", ask)
                .query((row, number) -> new Laid(
                        row.getString("key"),
                        row.getInt("position"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("part")))
                .list();
    }

    /** How far each report of a round has come. */
    List<Count> counts(UUID round) {
        return database.sql("""
                        select ask.*,
                               (select count(*) from reporting.line where line.ask = ask.id) as lines,
                               (select count(distinct cell.line)
                                  from reporting.cell
                                 where cell.ask = ask.id
                                   and cell.line <> ''
                                   and cell.said <> '') as filled,
                               exists (select 1 from reporting.extension where extension.ask = ask.id) as extended
                          from reporting.ask
                         where ask.round = :round
                         order by ask.body
                        """)
                .param("round", round)
                .query((row, number) ->
                        new Count(ask(row), row.getInt("lines"), row.getInt("filled"), row.getBoolean("extended")))
                .list();
    }

    /** What was done with each report of a round. */
    List<Mark> marks(UUID round) {
        return database.sql("""
                        select ask.id,
                               exists (select 1
                                         from reporting.cell
                                        where cell.ask = ask.id
                                          and cell.line = ''
                                          and cell.field = 'state'
                                          and cell.said = 'not_applicable') as none,
                               max(deed.done_at) filter (where deed.what = 'submit') as submitted,
                               count(*) filter (where deed.what = 'return') as returns
                          from reporting.ask
                          left join workflow.deed_v as deed on deed.kind = 'report' and deed.id = ask.id
                         where ask.round = :round
                         group by ask.id
                        """)
                .param("round", round)
                .query((row, number) -> new Mark(
                        row.getObject("id", UUID.class),
                        row.getBoolean("none"),
                        RoundRows.instant(row, "submitted"),
                        row.getInt("returns")))
                .list();
    }

    /** What one body is or was asked for on a plan, the newest first, rounds not yet opened left out. */
    List<Ask> of(String plan, String body) {
        return database.sql("""
                        select ask.*
                          from reporting.ask
                          join reporting.round on round.id = ask.round
                         where round.plan_key = :plan
                           and ask.body = :body
                           and round.opened_at is not null
                         order by round.opened_at desc
                        """)
                .param("plan", plan)
                .param("body", body)
                .query((row, number) -> ask(row))
                .list();
    }

    void viewed(UUID id, Instant at) {
        database.sql("update reporting.ask set viewed_at = :at where id = :id and viewed_at is null")
                .param("at", RoundRows.at(at))
                .param("id", id)
                .update();
    }

    void extend(UUID id, LocalDate due, String reason, @Nullable UUID by, Instant at) {
        database.sql("""
                        insert into reporting.extension (ask, due_on, reason, given_by, given_at)
                        values (:ask, :due, :reason, :by, :at)
                        """)
                .param("ask", id)
                .param("due", due)
                .param("reason", reason)
                .param("by", by)
                .param("at", RoundRows.at(at))
                .update();
        database.sql("update reporting.ask set due_on = :due where id = :id")
                .param("due", due)
                .param("id", id)
                .update();
    }

    private static Ask ask(ResultSet row) throws SQLException {
        return new Ask(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("body"),
                row.getObject("due_on", LocalDate.class),
                row.getLong("version"),
                RoundRows.instant(row, "viewed_at"));
    }
}
