package org.yukidoke.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** Whether the bodies called come, and whom they send. Whoever comes acknowledges the duty of secrecy beside it. */
@Component
public class MeetingReplies {

    private final Transactions transactions;
    private final CallRows meetings;
    private final JdbcClient database;
    private final Audit audit;

    MeetingReplies(Transactions transactions, CallRows meetings, JdbcClient database, Audit audit) {
        this.transactions = transactions;
        this.meetings = meetings;
        this.database = database;
        this.audit = audit;
    }

    /**
     * What a body says.
     *
     * @param who whom it sends; may be blank
     * @param why blank for one that comes
     */
    public record Reply(boolean comes, String who, String why) {}

    /**
     * A body that was called.
     *
     * @param reply null while it said nothing
     * @param version of what it said; 0 while it said nothing
     * @param stale whether it said so of another day, time or place
     * @param free whether it can be let go still
     */
    public record Body(String body, @Nullable Reply reply, int version, boolean stale, boolean free) {}

    /**
     * What whoever answers had before them.
     *
     * @param reply version of what their body said; 0 for nothing yet
     * @param call version of the call: an answer is about a day, a time and a place
     */
    public record Seen(int reply, int call) {}

    /** Says whether the acting body comes. */
    public Outcome reply(Scope scope, UUID id, Seen seen, Reply reply) {
        return asked(scope, id, () -> {
            if (!stands(id, seen.call()) || !write(id, scope, seen.reply(), reply)) {
                return new Outcome.Clash();
            }
            audit.write(
                    AuditEvent.done("conference.reply", "meeting", id).with("comes", Boolean.toString(reply.comes())));
            return new Outcome.Done(id);
        });
    }

    /** Whether the call is as it was seen, and so it stays until the transaction ends. */
    private boolean stands(UUID id, int call) {
        return database.sql("select conference.still_called(:id, :call)")
                .param("id", id)
                .param("call", call)
                .query(Boolean.class)
                .single();
    }

    private boolean write(UUID id, Scope scope, int seen, Reply reply) {
        var statement = seen == 0 ? database.sql("""
                        insert into conference.reply (meeting, organisation, comes, who, why, said_at, said_by)
                        select :id, :body, :comes, :who, :why, statement_timestamp(), :by
                         where conference.may_answer(:id)
                            on conflict (meeting, organisation) do nothing
                        """) : database.sql("""
                        update conference.reply
                           set comes = :comes, who = :who, why = :why, said_at = statement_timestamp(), said_by = :by,
                               version = version + 1
                         where meeting = :id
                           and organisation = :body
                           and version = :seen
                        """).param("seen", seen);
        return statement
                        .param("id", id)
                        .param("body", scope.organisation())
                        .param("comes", reply.comes())
                        .param("who", reply.who())
                        .param("why", reply.why())
                        .param("by", scope.requireAccount())
                        .update()
                == 1;
    }

    /** Puts down that the acting body heard that a meeting was called off. */
    public Outcome heard(Scope scope, UUID id) {
        return asked(scope, id, () -> {
            database.sql("""
                            update conference.body
                               set heard_at = statement_timestamp()
                             where meeting = :id
                               and organisation = :body
                               and heard_at is null
                            """)
                    .param("id", id)
                    .param("body", scope.organisation())
                    .update();
            return new Outcome.Done(id);
        });
    }

    /** The bodies called and what they said: all of it for the body that called them, for the others their own. */
    public List<Body> list(Scope scope, UUID id) {
        Conferences.desk(scope);
        return transactions.in(
                scope,
                () -> database.sql("""
                        select b.organisation, r.comes, r.who, r.why, coalesce(r.version, 0) as version,
                               coalesce(r.said_at < m.moved_at, false) as stale,
                               conference.may_let_go(b.meeting, b.organisation) as free
                          from conference.body b
                          join conference.meeting m on m.id = b.meeting
                          left join conference.reply r on r.meeting = b.meeting and r.organisation = b.organisation
                         where b.meeting = :id
                         order by b.organisation
                        """)
                        .param("id", id)
                        .query((row, number) -> body(row))
                        .list());
    }

    /** What the acting body said. */
    public Optional<Body> find(Scope scope, UUID id) {
        return list(scope, id).stream()
                .filter(one -> one.body().equals(scope.organisation()))
                .findFirst();
    }

    private static Body body(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new Body(
                row.getString("organisation"),
                version == 0 ? null : new Reply(row.getBoolean("comes"), row.getString("who"), row.getString("why")),
                version,
                row.getBoolean("stale"),
                row.getBoolean("free"));
    }

    /** For a body that was called by another. */
    private Outcome asked(Scope scope, UUID id, Supplier<Outcome> work) {
        UUID me = Conferences.desk(scope);
        return transactions.in(
                scope,
                () -> meetings.find(me, id)
                        .filter(meeting -> !meeting.convenor().equals(scope.organisation()))
                        .map(meeting -> work.get())
                        .orElseGet(Outcome.Gone::new));
    }
}
