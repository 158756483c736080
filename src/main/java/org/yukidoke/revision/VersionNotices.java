package org.yukidoke.revision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanVersions;

/** Tells every body of a plan about a new version, and keeps who has read it. */
@Component
public class VersionNotices {

    private final JdbcClient sql;
    private final PlanDrafts drafts;
    private final Transactions transactions;

    VersionNotices(JdbcClient sql, PlanDrafts drafts, Transactions transactions) {
        this.sql = sql;
        this.drafts = drafts;
        this.transactions = transactions;
    }

    /** What a body was told; {@code read} null while nobody there has read it. */
    public record Notice(
            UUID version,
            String plan,
            String organisation,
            Instant at,
            @Nullable Instant read) {}

    void tell(PlanVersions.Made made, Plan text) {
        for (Actors.Organisation body : text.actors().organisations()) {
            if (body.owner()) {
                sql.sql("""
                                insert into revision.notice (plan_key, version, organisation, said_at)
                                values (:plan, :version, :organisation, :at)
                                    on conflict do nothing
                                """)
                        .param("plan", made.plan())
                        .param("version", made.id())
                        .param("organisation", text.platform().key() + "." + body.key())
                        .param("at", PlanDraftRows.at(drafts.now()))
                        .update();
            }
        }
    }

    /** Whom a version was told to, for the secretariat and the members. */
    public List<Notice> list(Scope scope, String platform, UUID version) {
        if (!scope.is(Role.SECRETARIAT, platform) && !scope.is(Role.MEMBER, platform)) {
            throw new AccessDeniedException("needs somebody of " + platform);
        }
        return transactions.in(
                scope,
                () -> sql.sql("""
                                select version, plan_key, organisation, said_at, read_at
                                  from revision.notice
                                 where version = :version
                                 order by organisation
                                """)
                        .param("version", version)
                        .query((row, number) -> {
                            var read = row.getObject("read_at", OffsetDateTime.class);
                            return new Notice(
                                    row.getObject("version", UUID.class),
                                    row.getString("plan_key"),
                                    row.getString("organisation"),
                                    PlanDraftRows.instant(row, "said_at"),
                                    read == null ? null : read.toInstant());
                        })
                        .list());
    }

    /** What the acting body was told and has not read. */
    public List<Notice> unread(Scope scope) {
        return transactions.in(
                scope,
                () -> sql.sql("""
                                select version, plan_key, organisation, said_at
                                  from revision.notice
                                 where organisation = :organisation
                                   and read_at is null
                                 order by said_at desc
                                """)
                        .param("organisation", scope.organisation())
                        .query((row, number) -> new Notice(
                                row.getObject("version", UUID.class),
                                row.getString("plan_key"),
                                row.getString("organisation"),
                                PlanDraftRows.instant(row, "said_at"),
                                null))
                        .list());
    }

    /** Somebody of a body has read it. */
    public void read(Scope scope, UUID version) {
        transactions.run(
                scope,
                () -> sql.sql("""
                                update revision.notice
                                   set read_at = :at,
                                       read_by = :by
                                 where version = :version
                                   and organisation = :organisation
                                   and read_at is null
                                """)
                        .param("version", version)
                        .param("organisation", scope.organisation())
                        .param("at", PlanDraftRows.at(drafts.now()))
                        .param("by", scope.id().orElse(null))
                        .update());
    }
}
