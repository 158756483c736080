package org.yukidoke.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.LetterBox;

/** FormDrafts as rows; the database shows everybody their own only. */
@Component
final class FormDraftRows {

    // As the database reads it when the thing goes.
    private static final Pattern ABOUT =
            Pattern.compile(":([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$");

    private final JdbcClient database;

    FormDraftRows(JdbcClient database) {
        this.database = database;
    }

    /** Where a draft stands, without its text. */
    record Place(
            UUID id,
            Draft.Hand hand,
            int version,
            Instant saved,
            @Nullable Instant finished,
            LetterBox box) {}

    /** A text as it lies in the box. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealed(UUID id, String base, int version, Instant saved, LetterBox box, byte[] content) {}

    Optional<Place> find(Draft.Form form, UUID id) {
        return database.sql("""
                        select id, writer, turn, version, saved_at, finished_at, sealing, opening
                          from person.draft
                         where id = :id
                           and person is not distinct from cast(:person as uuid)
                           and form = :form
                           for update
                        """)
                .param("id", id)
                .param("person", form.person())
                .param("form", form.key())
                .query((row, number) -> new Place(
                        row.getObject("id", UUID.class),
                        new Draft.Hand(row.getObject("writer", UUID.class), row.getInt("turn")),
                        row.getInt("version"),
                        PersonRows.instant(row, "saved_at"),
                        PersonRows.findInstant(row, "finished_at"),
                        new LetterBox(row.getString("sealing"), row.getBytes("opening"))))
                .optional();
    }

    private static final String SEALED = """
            select id, base, version, saved_at, sealing, opening, content
              from person.draft
             where account = :account
               and person is not distinct from cast(:person as uuid)
               and form = :form
               and finished_at is null
            """;

    /** The newest first. */
    List<Sealed> list(UUID account, Draft.Form form, int atMost) {
        return sealed(SEALED + " order by saved_at desc, id desc limit :most", account, form)
                .param("most", atMost)
                .query((row, number) -> sealed(row))
                .list();
    }

    Optional<Sealed> find(UUID account, Draft.Form form, UUID id) {
        return sealed(SEALED + " and id = :id", account, form)
                .param("id", id)
                .query((row, number) -> sealed(row))
                .optional();
    }

    private JdbcClient.StatementSpec sealed(String sql, UUID account, Draft.Form form) {
        return database.sql(sql)
                .param("account", account)
                .param("person", form.person())
                .param("form", form.key());
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                row.getString("base"),
                row.getInt("version"),
                PersonRows.instant(row, "saved_at"),
                new LetterBox(row.getString("sealing"), row.getBytes("opening")),
                row.getBytes("content"));
    }

    /** Texts an account has open. */
    int count(UUID account) {
        return database.sql("select count(*) from person.draft where account = :account and finished_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Whether what a form is about is gone. */
    boolean gone(Draft.Form form) {
        Matcher about = ABOUT.matcher(form.key());
        return about.find()
                && database.sql("select person.is_forgotten(:about)")
                        .param("about", UUID.fromString(about.group(1)))
                        .query(Boolean.class)
                        .single();
    }

    /** Whether the acting account may see somebody at all. */
    boolean sees(UUID person) {
        return database.sql("select person.basis_of(:person) is not null")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    List<Draft.Open> open(UUID account, int atMost) {
        return database.sql("""
                        select id, person, form, saved_at
                          from person.draft
                         where account = :account
                           and person is not null
                           and finished_at is null
                         order by saved_at desc
                         limit :most
                        """)
                .param("account", account)
                .param("most", atMost)
                .query((row, number) -> new Draft.Open(
                        row.getObject("id", UUID.class),
                        new Draft.Form(row.getObject("person", UUID.class), row.getString("form")),
                        PersonRows.instant(row, "saved_at")))
                .list();
    }

    /** Whether it could be added under this id. */
    boolean add(
            UUID account, @Nullable String owner, Draft.Form form, Draft.Sent sent, LetterBox box, Written written) {
        return database.sql("""
                        insert into person.draft (id, person, owner, account, form, base, version, writer, turn,
                                                  sealing, opening, content, begun_at, saved_at)
                        values (:id, :person, :owner, :account, :form, :base, 1, :writer, :turn,
                                :sealing, :opening, :content, :now, :now)
                            on conflict (id) do nothing
                        """)
                        .param("id", written.id())
                        .param("person", form.person())
                        .param("owner", owner)
                        .param("account", account)
                        .param("form", form.key())
                        .param("base", sent.base())
                        .param("writer", sent.hand().writer())
                        .param("turn", sent.hand().turn())
                        .param("sealing", box.sealing())
                        .param("opening", box.opening())
                        .param("content", written.content())
                        .param("now", PersonRows.at(written.at()))
                        .update()
                == 1;
    }

    /** What is written, under which id and when. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Written(UUID id, byte[] content, Instant at) {}

    void write(Draft.Sent sent, Written written) {
        database.sql("""
                        update person.draft
                           set base     = :base,
                               version  = version + 1,
                               writer   = :writer,
                               turn     = :turn,
                               content  = :content,
                               saved_at = :now
                         where id = :id
                           and finished_at is null
                        """)
                .param("id", written.id())
                .param("base", sent.base())
                .param("writer", sent.hand().writer())
                .param("turn", sent.hand().turn())
                .param("content", written.content())
                .param("now", PersonRows.at(written.at()))
                .update();
    }

    /** Lays an open text under an id of its own, so that the old one can be finished. */
    void setBeside(UUID id, UUID own) {
        database.sql("""
                        insert into person.draft (id, person, owner, account, form, base, version, writer, turn,
                                                  sealing, opening, content, begun_at, saved_at)
                        select :own, person, owner, account, form, base, version, writer, turn,
                               sealing, opening, content, begun_at, saved_at
                          from person.draft
                         where id = :id
                           and finished_at is null
                        """).param("id", id).param("own", own).update();
    }

    // What was sent stays told as it was, whoever finishes the same draft again.
    void finish(UUID account, Draft.Ending ending, Instant now) {
        int there = ending(account, ending, now, """
                        update person.draft d
                           set content     = null,
                               finished_at = :now,
                               writer      = case when d.finished_at is null then :writer else d.writer end,
                               turn        = case when d.finished_at is null then :turn
                                                  when d.writer = :writer    then greatest(d.turn, :turn)
                                                  else d.turn
                                             end
                         where d.id = :id
                           and d.account = :account
                           and d.person is not distinct from cast(:person as uuid)
                           and d.form = :form
                        """);
        if (there == 0) {
            // Nothing was kept before the form was sent; that it was sent is remembered all the same.
            ending(account, ending, now, """
                            insert into person.draft (id, person, owner, account, form, base, version, writer, turn,
                                                      sealing, opening, begun_at, saved_at, finished_at)
                            select :id, p.id, p.owner, :account, :form, '', 1, :writer, :turn, '', '', :now, :now, :now
                              from (select cast(:person as uuid) as id) whose
                              left join person.person p on p.id = whose.id
                             where p.id is not distinct from whose.id
                                on conflict (id) do nothing
                            """);
        }
        // What was finished long ago has nobody left who could send it late.
        database.sql("""
                        delete from person.draft
                         where account = :account
                           and finished_at < :before
                        """)
                .param("account", account)
                .param("before", PersonRows.at(now.minus(FormDrafts.REMEMBERED)))
                .update();
    }

    private int ending(UUID account, Draft.Ending ending, Instant now, String sql) {
        return database.sql(sql)
                .param("id", ending.id())
                .param("person", ending.form().person())
                .param("account", account)
                .param("form", ending.form().key())
                .param("writer", ending.hand().writer())
                .param("turn", ending.hand().turn())
                .param("now", PersonRows.at(now))
                .update();
    }

    /** Texts about nobody in particular that were left for long. */
    int sweep() {
        return database.sql("select person.sweep_drafts()").query(Integer.class).single();
    }
}
