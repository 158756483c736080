package org.yukidoke.casework.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/** The templates of a body, in the order its people put them. */
@Component
public class NoteTemplates {

    /** More than fit above a form help nobody. */
    public static final int MOST = 12;

    private final Transactions transactions;
    private final JdbcClient database;
    private final Clock clock;

    NoteTemplates(Transactions transactions, JdbcClient database, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    public List<NoteTemplate> list(Scope scope) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> database.sql("""
                                select *
                                  from casework.template
                                 where owner = :body
                                   and retired_at is null
                                 order by position, made_at
                                """)
                        .param("body", scope.organisation())
                        .query((row, number) -> template(row))
                        .list());
    }

    public Optional<NoteTemplate> find(Scope scope, UUID id) {
        return list(scope).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Adds one at the end, unless it is there; empty when there are {@link #MOST} already. */
    public Optional<UUID> add(Scope scope, String name, NoteTemplate.Begun begun) {
        return transactions.in(scope, () -> {
            database.sql("select pg_advisory_xact_lock(hashtextextended('casework.template:' || :body, 0))")
                    .param("body", scope.organisation())
                    .query()
                    .singleRow();
            List<NoteTemplate> there = list(scope);
            Optional<UUID> same = there.stream()
                    .filter(one -> one.name().equals(name) && one.begun().equals(begun))
                    .map(NoteTemplate::id)
                    .findFirst();
            if (same.isPresent()) {
                return same;
            }
            if (there.size() >= MOST) {
                return Optional.empty();
            }
            UUID id = Ids.next(clock.instant());
            bound(database.sql("""
                                    insert into casework.template (id, owner, name, channel, minutes, topics, took_part,
                                                                   gentle, note, next, next_by, next_days, position,
                                                                   made_at, made_by)
                                    values (:id, :owner, :name, :channel, :minutes, :topics, :parties,
                                            :gentle, :note, :next, :by, :days,
                                            (select coalesce(max(t.position), 0) + 1 from casework.template t
                                              where t.owner = :owner),
                                            :now, :me)
                                    """), name, begun)
                    .param("id", id)
                    .param("owner", scope.organisation())
                    .param("now", NoteRows.at(clock.instant()))
                    .param("me", scope.requireAccount())
                    .update();
            return Optional.of(id);
        });
    }

    public boolean change(Scope scope, UUID id, String name, NoteTemplate.Begun begun) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> bound(database.sql("""
                                                update casework.template
                                                   set name = :name, channel = :channel, minutes = :minutes,
                                                       topics = :topics, took_part = :parties, gentle = :gentle,
                                                       note = :note, next = :next, next_by = :by, next_days = :days
                                                 where id = :id
                                                   and retired_at is null
                                                """), name, begun).param("id", id).update() == 1);
    }

    public boolean retire(Scope scope, UUID id) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> database.sql(
                                        "update casework.template set retired_at = :now where id = :id and retired_at is null")
                                .param("id", id)
                                .param("now", NoteRows.at(clock.instant()))
                                .update()
                        == 1);
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, String name, NoteTemplate.Begun begun) {
        Mover by = begun.next().by();
        return statement
                .param("name", name)
                .param("channel", begun.way().key())
                .param("minutes", begun.minutes(), Types.INTEGER)
                .param("topics", begun.topics().stream().map(Topic::key).toArray(String[]::new))
                .param("parties", begun.parties().stream().map(Party::key).toArray(String[]::new))
                .param("gentle", begun.gentle())
                .param("note", begun.note())
                .param("next", begun.next().text())
                .param("by", by == null ? null : by.key(), Types.VARCHAR)
                .param("days", begun.next().days(), Types.INTEGER);
    }

    private static NoteTemplate template(ResultSet row) throws SQLException {
        @Nullable String by = row.getString("next_by");
        return new NoteTemplate(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new NoteTemplate.Begun(
                        Way.find(row.getString("channel")).orElse(Way.OTHER),
                        row.getObject("minutes", Integer.class),
                        NoteRows.codes(row, "topics", Topic::find),
                        NoteRows.codes(row, "took_part", Party::find),
                        row.getBoolean("gentle"),
                        row.getString("note"),
                        new NoteTemplate.Step(
                                by == null ? null : Mover.find(by).orElse(null),
                                row.getObject("next_days", Integer.class),
                                row.getString("next"))));
    }
}
