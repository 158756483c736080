package org.yukidoke.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Period;
import org.yukidoke.workflow.Route;

/** Rounds as rows. */
@Component
final class RoundRows {

    private final JdbcClient database;

    RoundRows(JdbcClient database) {
        this.database = database;
    }

    void add(Round round, @Nullable UUID by, Instant at) {
        database.sql("""
                        insert into reporting.round (id, plan_key, kind, period, title, note, due_on, route, measures,
                                                     created_by, created_at)
                        values (:id, :plan, :kind, :period, :title, :note, :due, :route, :measures, :by, :at)
                        """)
                .param("id", round.id())
                .param("plan", round.plan())
                .param("kind", round.kind().key())
                .param("period", round.period().code())
                .param("title", round.title())
                .param("note", round.note())
                .param("due", round.due())
                .param("route", round.route().key())
                .param("measures", round.measures())
                .param("by", by)
                .param("at", at(at))
                .update();
    }

    Optional<Round> find(UUID id) {
        return database.sql("select * from reporting.round where id = :id")
                .param("id", id)
                .query((row, number) -> round(row))
                .optional();
    }

    /** The same, which nobody else opens or closes until this transaction ends. */
    Optional<Round> lock(UUID id) {
        return database.sql("select * from reporting.round where id = :id for update")
                .param("id", id)
                .query((row, number) -> round(row))
                .optional();
    }

    /** The same, which nobody opens or closes until this transaction ends. */
    Optional<Round> hold(UUID id) {
        return database.sql("select * from reporting.round where id = :id for share")
                .param("id", id)
                .query((row, number) -> round(row))
                .optional();
    }

    /** The rounds of a plan, the newest first. */
    List<Round> list(String plan) {
        return database.sql("select * from reporting.round where plan_key = :plan order by created_at desc, id desc")
                .param("plan", plan)
                .query((row, number) -> round(row))
                .list();
    }

    void open(UUID id, Instant at) {
        database.sql("update reporting.round set opened_at = :at where id = :id")
                .param("at", at(at))
                .param("id", id)
                .update();
    }

    void close(UUID id, Instant at) {
        database.sql("update reporting.round set closed_at = :at where id = :id")
                .param("at", at(at))
                .param("id", id)
                .update();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Round round(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String route = row.getString("route");
        return new Round(
                row.getObject("id", UUID.class),
                row.getString("plan_key"),
                Round.Kind.find(kind).orElseThrow(() -> new IllegalStateException("no kind " + kind)),
                Period.parse(row.getString("period")),
                row.getString("title"),
                row.getString("note"),
                row.getObject("due_on", LocalDate.class),
                Route.find(route).orElseThrow(() -> new IllegalStateException("no route " + route)),
                row.getBoolean("measures"),
                state(instant(row, "opened_at"), instant(row, "closed_at")));
    }

    private static Round.State state(@Nullable Instant opened, @Nullable Instant closed) {
        if (opened == null) {
            return new Round.State.Planned();
        }
        return closed == null ? new Round.State.Open(opened) : new Round.State.Closed(opened, closed);
    }
}
