package org.yukidoke.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.PlanJson;

/** Rows of requests. */
@Repository
final class RequestRows {

    private final JdbcClient sql;

    RequestRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The number the next request of a plan gets; nobody else gets it until the transaction ends. */
    int next(String plan) {
        sql.sql("select pg_advisory_xact_lock(hashtext('funding.request ' || :plan))")
                .param("plan", plan)
                .query()
                .singleRow();
        return sql.sql("select coalesce(max(number), 0) + 1 from funding.request where plan_key = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    void add(GrantRequest request, @Nullable UUID by) {
        var wanted = request.wanted();
        var kpi = wanted.kpi();
        sql.sql("""
                        insert into funding.request
                               (id, plan_key, platform, number, organisation, project, kpi, amount, partial,
                                partial_note, reason, asked_at, asked_by)
                        values (:id, :plan, :platform, :number, :organisation, cast(:project as jsonb),
                                cast(:kpi as jsonb), :amount, :partial, :part, :reason, :at, :by)
                        """)
                .param("id", request.id())
                .param("plan", request.plan())
                .param("platform", request.platform())
                .param("number", request.number())
                .param("organisation", request.organisation())
                .param("project", PlanJson.write(wanted.project()))
                .param("kpi", kpi == null ? null : PlanJson.write(kpi))
                .param("amount", wanted.money().amount())
                .param("partial", !wanted.money().part().isEmpty())
                .param("part", wanted.money().part())
                .param("reason", wanted.reason())
                .param("at", request.asked().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    Optional<GrantRequest> find(UUID id) {
        return sql.sql("select * from funding.request where id = :id for update")
                .param("id", id)
                .query(RequestRows::request)
                .optional();
    }

    /** The requests of a plan, the newest first. */
    List<GrantRequest> list(String plan) {
        return sql.sql("select * from funding.request where plan_key = :plan order by number desc")
                .param("plan", plan)
                .query(RequestRows::request)
                .list();
    }

    void applied(UUID id, GrantRequest.Applied applied) {
        sql.sql("update funding.request set applied_on = :on, version = :version where id = :id")
                .param("id", id)
                .param("on", applied.on())
                .param("version", applied.version())
                .update();
    }

    private static GrantRequest request(ResultSet row, int number) throws SQLException {
        String kpi = row.getString("kpi");
        LocalDate on = row.getObject("applied_on", LocalDate.class);
        return new GrantRequest(
                row.getObject("id", UUID.class),
                row.getString("plan_key"),
                row.getString("platform"),
                row.getInt("number"),
                row.getString("organisation"),
                new GrantRequest.Wanted(
                        PlanJson.read(row.getString("project"), Actors.GrantProject.class),
                        kpi == null ? null : PlanJson.read(kpi, Kpi.class),
                        new GrantRequest.Money(row.getBigDecimal("amount"), row.getString("partial_note")),
                        row.getString("reason")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                on == null ? null : new GrantRequest.Applied(on, row.getObject("version", UUID.class)));
    }
}
