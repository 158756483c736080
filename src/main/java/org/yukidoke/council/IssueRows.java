package org.yukidoke.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Ids;

/** Issues and proposals as rows. */
@Component
final class IssueRows {

    private final JdbcClient database;

    IssueRows(JdbcClient database) {
        this.database = database;
    }

    void add(Issue issue, @Nullable UUID by) {
        database.sql("""
                        insert into council.issue (id, kind, plan_key, title, said, body, raised_at, raised_by)
                        values (:id, :kind, :plan, :title, :said, :body, :raised, :by)
                        """)
                .param("id", issue.id())
                .param("kind", issue.kind().key())
                .param("plan", issue.plan())
                .param("title", issue.title())
                .param("said", issue.text())
                .param("body", issue.body())
                .param("raised", at(issue.raised()))
                .param("by", by)
                .update();
    }

    Optional<Issue> find(UUID id) {
        return database.sql("select * from council.issue where id = :id")
                .param("id", id)
                .query((row, number) -> issue(row))
                .optional();
    }

    /** Those of a plan, the newest first. */
    List<Issue> list(String plan, Issue.Kind kind) {
        return database.sql("""
                        select *
                          from council.issue
                         where plan_key = :plan and kind = :kind
                         order by raised_at desc, id desc
                        """)
                .param("plan", plan)
                .param("kind", kind.key())
                .query((row, number) -> issue(row))
                .list();
    }

    void share(UUID issue, List<String> bodies, @Nullable UUID by, Instant now) {
        database.sql("""
                        insert into council.issue_share (issue, body, shared_at, shared_by)
                        select :issue, unnest(:bodies), :now, :by
                            on conflict (issue, body) do nothing
                        """)
                .param("issue", issue)
                .param("bodies", bodies.toArray(String[]::new))
                .param("now", at(now))
                .param("by", by)
                .update();
    }

    void step(UUID issue, Issue.Step step, @Nullable UUID by) {
        database.sql("""
                        insert into council.issue_step (id, issue, state, said, body, done_at, done_by)
                        values (:id, :issue, :state, :said, :body, :at, :by)
                        """)
                .param("id", Ids.next(step.at()))
                .param("issue", issue)
                .param("state", step.state().key())
                .param("said", step.text())
                .param("body", step.body())
                .param("at", at(step.at()))
                .param("by", by)
                .update();
    }

    private List<String> shared(UUID issue) {
        return database.sql("select body from council.issue_share where issue = :issue order by body")
                .param("issue", issue)
                .query((row, number) -> row.getString("body"))
                .list();
    }

    private List<Issue.Step> steps(UUID issue) {
        return database.sql("select * from council.issue_step where issue = :issue order by done_at, id")
                .param("issue", issue)
                .query((row, number) -> new Issue.Step(
                        Issue.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getString("said"),
                        row.getString("body"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Issue issue(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Issue(
                id,
                Issue.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("plan_key"),
                row.getString("title"),
                row.getString("said"),
                row.getString("body"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                shared(id),
                steps(id));
    }
}
