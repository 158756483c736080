package org.yukidoke.dropbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Japan;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.Opener;

/** The requests of the acting body. */
@Component
final class ContactRows {

    private static final int ENDED_SHOWN = 100;

    private final JdbcClient database;
    private final Openings openings;
    private final DueDays due;

    ContactRows(JdbcClient database, Openings openings, DueDays due) {
        this.database = database;
        this.openings = openings;
        this.due = due;
    }

    boolean reads() {
        return database.sql("select dropbox.reads()").query(Boolean.class).single();
    }

    List<Request> open() {
        return database.sql("""
                        select id, body, may_pass, arrived_at, seen_at, taken_at, taken_by, tries, passed_at, ended_at,
                               ending, erased_at, (dropbox.box_of(body, dropbox.day(arrived_at))).due_days as due_days,
                               case when told_at is not null and ended_at is null
                                    then dropbox.lapses(body, coalesce(passed_at, arrived_at), told_at) end as lapses_at
                          from dropbox.request
                         where ended_at is null
                         order by arrived_at
                        """).query((row, number) -> request(row)).list();
    }

    List<Request> ended() {
        return database.sql("""
                        select id, body, may_pass, arrived_at, seen_at, taken_at, taken_by, tries, passed_at, ended_at,
                               ending, erased_at, (dropbox.box_of(body, dropbox.day(arrived_at))).due_days as due_days,
                               case when told_at is not null and ended_at is null
                                    then dropbox.lapses(body, coalesce(passed_at, arrived_at), told_at) end as lapses_at
                          from dropbox.request
                         where ended_at is not null
                         order by ended_at desc
                         limit :atMost
                        """)
                .param("atMost", ENDED_SHOWN)
                .query((row, number) -> request(row))
                .list();
    }

    List<Requests.Left> left() {
        return database.sql("select body, waiting, oldest from dropbox.left_behind()")
                .query((row, number) -> new Requests.Left(
                        row.getString("body"),
                        row.getLong("waiting"),
                        DropBox.at(row, "oldest").orElseThrow()))
                .list();
    }

    Optional<Request> find(UUID id) {
        return database.sql("""
                        select id, body, may_pass, arrived_at, seen_at, taken_at, taken_by, tries, passed_at, ended_at,
                               ending, erased_at, (dropbox.box_of(body, dropbox.day(arrived_at))).due_days as due_days,
                               case when told_at is not null and ended_at is null
                                    then dropbox.lapses(body, coalesce(passed_at, arrived_at), told_at) end as lapses_at
                          from dropbox.request
                         where id = :id
                        """)
                .param("id", id)
                .query((row, number) -> request(row))
                .optional();
    }

    /** What was written, by the only way to it, which writes to the audit record; empty when nothing is left of it. */
    Optional<String> release(UUID id) {
        return database.sql("select seal, wrapped, generation, opening, sealed from dropbox.release(:id)")
                .param("id", id)
                .query((row, number) -> opened(id, row))
                .optional();
    }

    boolean pass(UUID id, String receiver) {
        return database.sql("select dropbox.pass(:id, :receiver)")
                .param("id", id)
                .param("receiver", receiver)
                .query(Boolean.class)
                .single();
    }

    boolean take(UUID id, UUID by) {
        return database.sql("""
                                update dropbox.request
                                   set taken_at = now(), taken_by = :by
                                 where id = :id and ended_at is null and taken_by is null
                                """).param("id", id).param("by", by).update() == 1;
    }

    boolean layBack(UUID id) {
        return database.sql("""
                                update dropbox.request
                                   set taken_at = null, taken_by = null
                                 where id = :id and ended_at is null and taken_by is not null
                                """).param("id", id).update() == 1;
    }

    boolean tried(UUID id, UUID by) {
        return database.sql("""
                                update dropbox.request
                                   set tries = tries + 1, tried_at = now(),
                                       taken_at = coalesce(taken_at, now()), taken_by = coalesce(taken_by, :by)
                                 where id = :id and ended_at is null
                                """).param("id", id).param("by", by).update() == 1;
    }

    boolean end(UUID id, boolean reached) {
        return database.sql("""
                                update dropbox.request
                                   set ended_at = now(), ending = case when :reached then 'reached' else 'unreached' end
                                 where id = :id and ended_at is null
                                """).param("id", id).param("reached", reached).update() == 1;
    }

    private String opened(UUID id, ResultSet row) throws SQLException {
        Opener opener = openings.opener(
                row.getObject("seal", UUID.class),
                new DataKey(row.getBytes("wrapped"), row.getString("generation")),
                row.getBytes("opening"));
        return opener.open(Seals.place(id), row.getBytes("sealed"));
    }

    private Request request(ResultSet row) throws SQLException {
        Instant arrived = DropBox.at(row, "arrived_at").orElseThrow();
        String body = row.getString("body");
        return new Request(
                row.getObject("id", UUID.class),
                body,
                row.getBoolean("may_pass"),
                arrived,
                due.due(body, arrived, row.getInt("due_days")),
                row.getInt("tries"),
                row.getObject("passed_at") != null,
                DropBox.at(row, "lapses_at").map(Japan::day).orElse(null),
                state(row));
    }

    private static Request.State state(ResultSet row) throws SQLException {
        Optional<Instant> ended = DropBox.at(row, "ended_at");
        if (ended.isPresent()) {
            return new Request.State.Ended(
                    ended.get(), Request.Ending.of(row.getString("ending")), row.getObject("erased_at") != null);
        }
        Optional<Instant> taken = DropBox.at(row, "taken_at");
        if (taken.isPresent()) {
            return new Request.State.Taken(row.getObject("taken_by", UUID.class), taken.get());
        }
        return DropBox.at(row, "seen_at")
                .<Request.State>map(Request.State.Seen::new)
                .orElseGet(Request.State.New::new);
    }
}
