package org.yukidoke.casework.note;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.person.Cabinet.Drawer;

/** Contacts as rows; of those whoever asks may not read, the database says nothing. */
@Component
final class NoteRows {

    private static final String NOTE = "casework.contact.note";
    private static final String WHO = "casework.contact.who";
    private static final String NEXT = "casework.contact.next";
    private static final String REASON = "casework.contact.reason";

    private final JdbcClient database;

    NoteRows(JdbcClient database) {
        this.database = database;
    }

    /** A version to be added. */
    record Fresh(
            Contact contact,
            @Nullable UUID replaces,
            @Nullable UUID draft) {}

    /** False when it was sent before, or somebody else wrote a newer one. */
    boolean add(Drawer drawer, Fresh fresh) {
        Contact contact = fresh.contact();
        Contact.Facts facts = contact.note().facts();
        Optional<Contact.Next.Step> next = contact.note().next().step();
        Instant done = contact.state().done();
        return database.sql("""
                        insert into casework.contact (id, line, number, person, owner, author, happened_at, minutes,
                                                      channel, topics, took_part, gentle, strict, next_by, next_on,
                                                      next_done_at, next_done_by, note, who, next, reason, withdrawn,
                                                      written_by, written_at, replaces, draft)
                        values (:id, :line, :number, :person, :owner, :author, :happened, :minutes,
                                :channel, :topics, :parties, :gentle, :strict, :by, :on,
                                :done, :doneBy, :note, :who, :next, :reason, :withdrawn,
                                :writer, :now, :replaces, :draft)
                            on conflict do nothing
                        """)
                        .param("id", contact.id())
                        .param("line", contact.line())
                        .param("number", contact.number())
                        .param("person", drawer.person())
                        .param("owner", drawer.owner())
                        .param("author", contact.author())
                        .param("happened", at(facts.at()))
                        .param("minutes", facts.minutes(), Types.INTEGER)
                        .param("channel", facts.way().key())
                        .param("topics", facts.topics().stream().map(Topic::key).toArray(String[]::new))
                        .param(
                                "parties",
                                facts.parties().stream().map(Party::key).toArray(String[]::new))
                        .param("gentle", facts.gentle())
                        .param("strict", contact.strict())
                        .param("by", next.map(step -> step.by().key()).orElse(null), Types.VARCHAR)
                        .param("on", next.map(Contact.Next.Step::on).orElse(null), Types.DATE)
                        .param("done", done == null ? null : at(done), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("doneBy", done == null ? null : contact.written().by(), Types.OTHER)
                        .param("note", drawer.seal(NOTE, contact.note().text()))
                        .param("who", drawer.seal(WHO, contact.note().who()))
                        .param(
                                "next",
                                drawer.seal(
                                        NEXT, next.map(Contact.Next.Step::text).orElse("")))
                        .param("reason", drawer.seal(REASON, contact.written().reason()))
                        .param("withdrawn", contact.state().withdrawn())
                        .param("writer", contact.written().by())
                        .param("now", at(contact.written().at()))
                        .param("replaces", fresh.replaces(), Types.OTHER)
                        .param("draft", fresh.draft(), Types.OTHER)
                        .update()
                == 1;
    }

    /** What was written from a draft already. */
    Optional<Contact> from(Drawer drawer, UUID account, UUID draft) {
        return database.sql("""
                        select *
                          from casework.contact
                         where written_by = :account
                           and draft = :draft
                           and person = :person
                        """)
                .param("account", account)
                .param("draft", draft)
                .param("person", drawer.person())
                .query((row, number) -> contact(row, drawer))
                .optional();
    }

    /** A page of the newest versions, those that happened last first; withdrawn ones too, so that it is seen. */
    List<Contact> list(Drawer drawer, int skip, int atMost) {
        return database.sql("""
                        select *
                          from casework.contact c
                         where c.person = :person
                           and not exists (select 1 from casework.contact later where later.replaces = c.id)
                         order by c.happened_at desc, c.id desc
                        offset :skip
                         limit :most
                        """)
                .param("person", drawer.person())
                .param("skip", skip)
                .param("most", atMost)
                .query((row, number) -> contact(row, drawer))
                .list();
    }

    /** Every version of one, the newest first. */
    List<Contact> versions(Drawer drawer, UUID line) {
        return database.sql("""
                        select *
                          from casework.contact c
                         where c.person = :person
                           and c.line = :line
                         order by c.number desc
                        """)
                .param("person", drawer.person())
                .param("line", line)
                .query((row, number) -> contact(row, drawer))
                .list();
    }

    /** Nobody writes over this version or marks its step done until the transaction ends. */
    void lock(UUID person, UUID id) {
        database.sql("select id from casework.contact c where c.person = :person and c.id = :id for update")
                .param("person", person)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    boolean done(UUID person, UUID id, UUID by, @Nullable Instant at) {
        return database.sql("""
                        update casework.contact c
                           set next_done_at = :at, next_done_by = :by
                         where c.id = :id
                           and c.person = :person
                           and c.next_by is not null
                           and not exists (select 1 from casework.contact later where later.replaces = c.id)
                        """)
                        .param("id", id)
                        .param("person", person)
                        .param("at", at == null ? null : at(at), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("by", at == null ? null : by, Types.OTHER)
                        .update()
                == 1;
    }

    /** Open next steps of records one account wrote at a body, those due first. */
    List<Contact.Due> due(String body, UUID account, int atMost) {
        return database.sql("""
                        select person, line, next_by, next_on, happened_at
                          from casework.contact_newest_v
                         where owner = :body
                           and written_by = :account
                           and next_by is not null
                           and next_done_at is null
                         order by next_on nulls last, happened_at
                         limit :most
                        """)
                .param("body", body)
                .param("account", account)
                .param("most", atMost)
                .query((row, number) -> due(row))
                .list();
    }

    /**
     * Open next steps of records at a body whose writer helps nobody there any more, unless another colleague than this
     * account answers for the case by now: then they see it in their case.
     */
    List<Contact.Due> dueOfLeft(String body, UUID account, int atMost) {
        return database.sql("""
                        with here as materialized (select id from access.colleagues())
                        select c.person, c.line, c.next_by, c.next_on, c.happened_at
                          from casework.contact_newest_v c
                         where c.owner = :body
                           and c.next_by is not null
                           and c.next_done_at is null
                           and c.written_by not in (select id from here)
                           and c.written_by <> :account
                           and not exists (select 1
                                             from casework.period p
                                            where p.owner = :body
                                              and p.person = c.person
                                              and p.closed_on is null
                                              and p.responsible <> :account
                                              and p.responsible in (select id from here))
                         order by c.next_on nulls last, c.happened_at
                         limit :most
                        """)
                .param("body", body)
                .param("account", account)
                .param("most", atMost)
                .query((row, number) -> due(row))
                .list();
    }

    /** Open next steps in one file. */
    List<Contact.Due> dueOf(UUID person) {
        return database.sql("""
                        select person, line, next_by, next_on, happened_at
                          from casework.contact_newest_v
                         where person = :person
                           and next_by is not null
                           and next_done_at is null
                         order by next_on nulls last, happened_at
                        """)
                .param("person", person)
                .query((row, number) -> due(row))
                .list();
    }

    private static Contact.Due due(ResultSet row) throws SQLException {
        return new Contact.Due(
                row.getObject("person", UUID.class),
                row.getObject("line", UUID.class),
                Mover.find(row.getString("next_by")).orElseThrow(),
                row.getObject("next_on", LocalDate.class),
                instant(row, "happened_at"));
    }

    /** When somebody was last in touch. */
    Optional<Instant> last(UUID person) {
        return database.sql("select max(happened_at) from casework.contact_newest_v where person = :person")
                .param("person", person)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private static Contact contact(ResultSet row, Drawer drawer) throws SQLException {
        String by = row.getString("next_by");
        OffsetDateTime done = row.getObject("next_done_at", OffsetDateTime.class);
        String next = drawer.open(NEXT, row.getBytes("next"));
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("line", UUID.class),
                row.getInt("number"),
                row.getObject("author", UUID.class),
                row.getBoolean("strict"),
                new Contact.Note(
                        new Contact.Facts(
                                instant(row, "happened_at"),
                                row.getObject("minutes", Integer.class),
                                Way.find(row.getString("channel")).orElseThrow(),
                                codes(row, "topics", Topic::find),
                                codes(row, "took_part", Party::find),
                                row.getBoolean("gentle")),
                        drawer.open(NOTE, row.getBytes("note")),
                        drawer.open(WHO, row.getBytes("who")),
                        by == null
                                ? new Contact.Next.Nothing()
                                : new Contact.Next.Step(
                                        Mover.find(by).orElseThrow(), row.getObject("next_on", LocalDate.class), next)),
                new Contact.Written(
                        row.getObject("written_by", UUID.class),
                        instant(row, "written_at"),
                        drawer.open(REASON, row.getBytes("reason"))),
                new Contact.State(row.getBoolean("withdrawn"), done == null ? null : done.toInstant()));
    }

    static <T> List<T> codes(ResultSet row, String column, Function<String, Optional<T>> find) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((String[]) array.getArray())
                .flatMap(code -> find.apply(code).stream())
                .toList();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
