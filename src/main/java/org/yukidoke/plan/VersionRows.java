package org.yukidoke.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of versions a council adopted here, beside those a catalogue brought. */
@Repository
final class VersionRows {

    private final JdbcClient sql;

    VersionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which plan a text belongs to. */
    record Found(String plan, PlanStore.Content content) {}

    Optional<Found> findContent(UUID version) {
        return sql.sql("""
                        select version.plan_key, content.digest
                          from plan.version
                          join plan.content on content.version_id = version.id
                         where version.id = :version
                        """)
                .param("version", version)
                .query((row, number) ->
                        new Found(row.getString("plan_key"), new PlanStore.Content(version, row.getString("digest"))))
                .optional();
    }

    List<PlanVersions.Made> list(String plan) {
        return sql.sql("""
                        select version.id, version.plan_key, version.ordinal, version.event, version.occurred,
                               version.in_force, version.recorded_at, version.note,
                               content.version_id is not null as has_text
                          from plan.version
                          left join plan.content on content.version_id = version.id
                         where version.plan_key = :plan
                         order by version.ordinal
                        """).param("plan", plan).query(VersionRows::made).list();
    }

    private static PlanVersions.Made made(ResultSet result, int number) throws SQLException {
        var row = new Row(result);
        var recorded = result.getObject("recorded_at", OffsetDateTime.class);
        return new PlanVersions.Made(
                result.getObject("id", UUID.class),
                row.text("plan_key"),
                result.getInt("ordinal") + 1,
                row.choice("event", Front.Event.class),
                row.date("occurred"),
                result.getObject("in_force", LocalDate.class),
                recorded == null ? null : recorded.toInstant(),
                row.flag("has_text"),
                row.text("note"));
    }

    /** One version is added at a time. */
    void lock(String plan) {
        sql.sql("select key from plan.plan where key = :plan for update")
                .param("plan", plan)
                .query(String.class)
                .single();
    }

    UUID add(PlanVersions.Adopted adopted, Instant recorded) {
        return sql.sql("""
                        insert into plan.version
                               (plan_key, ordinal, event, occurred, made_by, in_force, recorded_at, note)
                        select :plan, coalesce(max(ordinal) + 1, 0), :event, :on, 'council', :in_force, :recorded, :note
                          from plan.version
                         where plan_key = :plan
                        returning id
                        """)
                .param("plan", adopted.text().key())
                .param("event", adopted.event().name().toLowerCase(Locale.ROOT))
                .param("on", adopted.on().toString())
                .param("in_force", adopted.inForce())
                .param("recorded", recorded.atOffset(ZoneOffset.UTC))
                .param("note", adopted.note())
                .query(UUID.class)
                .single();
    }
}
