package org.yukidoke.casework.caseload;

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
import org.springframework.stereotype.Component;
import org.yukidoke.casework.note.Way;
import org.yukidoke.person.Cabinet;

/** Outcomes and how it stood later, as rows. */
@Component
final class OutcomeRows {

    private static final String PLACE = "casework.outcome.place";
    private static final String WORD = "casework.follow_up.word";

    private final JdbcClient database;

    OutcomeRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * How one came about.
     *
     * @param corrects the one it replaces; null for a new one
     * @param wrong whether that one did not happen
     * @param draft what it was typed as; null when nothing was kept
     */
    record Origin(
            @Nullable UUID corrects,
            boolean wrong,
            @Nullable UUID draft) {}

    /** Whether it was added: what it corrects stands there and was not corrected before, and it was not sent before. */
    boolean add(Cabinet.Drawer drawer, UUID id, Outcome.Said said, Origin origin, Writer stamp) {
        Outcome.Employment employment = said.employment();
        return database.sql("""
                        insert into casework.outcome (id, person, owner, kind, employment, happened_on, known, placed_by,
                                                      place, recorded_at, recorded_by, corrects, void,
                                                      draft)
                        select :id, :person, :owner, :kind, :employment, :on, :known, :placed, :place, :at, :by,
                               cast(:corrects as uuid), :wrong, cast(:draft as uuid)
                         where cast(:corrects as uuid) is null
                            or exists (select 1
                                         from casework.outcome o
                                        where o.id = cast(:corrects as uuid)
                                          and o.person = :person)
                            on conflict do nothing
                        """)
                        .param("id", id)
                        .param("person", drawer.person())
                        .param("owner", drawer.owner())
                        .param("kind", said.kind().key())
                        .param("employment", employment == null ? null : employment.key())
                        .param("on", said.on())
                        .param("known", said.known().key())
                        .param("placed", said.placedBy().key())
                        .param("place", drawer.seal(PLACE, said.place()))
                        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                        .param("by", stamp.by())
                        .param("corrects", origin.corrects())
                        .param("wrong", origin.wrong())
                        .param("draft", origin.draft())
                        .update()
                == 1;
    }

    /** What an account wrote down of somebody from a draft already. */
    Optional<Outcome.Said> from(Cabinet.Drawer drawer, UUID account, UUID draft) {
        return database.sql("""
                        select id, kind, employment, happened_on, known, placed_by, place, recorded_at
                          from casework.outcome
                         where person = :person
                           and recorded_by = :account
                           and draft = :draft
                        """)
                .param("person", drawer.person())
                .param("account", account)
                .param("draft", draft)
                .query((row, number) -> outcome(drawer, row).said())
                .optional();
    }

    /** Those that stand, the newest first. */
    List<Outcome> list(Cabinet.Drawer drawer) {
        return database.sql("""
                        select id, kind, employment, happened_on, known, placed_by, place, recorded_at
                          from casework.outcome o
                         where person = :person
                           and not void
                           and not exists (select 1
                                             from casework.outcome later
                                            where later.corrects = o.id)
                         order by happened_on desc, recorded_at desc
                        """)
                .param("person", drawer.person())
                .query((row, number) -> outcome(drawer, row))
                .list();
    }

    private Outcome outcome(Cabinet.Drawer drawer, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String employment = row.getString("employment");
        return new Outcome(
                id,
                drawer.person(),
                new Outcome.Said(
                        Outcome.Kind.find(row.getString("kind")).orElseThrow(),
                        employment == null
                                ? null
                                : Outcome.Employment.find(employment).orElseThrow(),
                        row.getObject("happened_on", LocalDate.class),
                        Outcome.Source.find(row.getString("known")).orElseThrow(),
                        Outcome.Placer.find(row.getString("placed_by")).orElseThrow(),
                        drawer.open(PLACE, row.getBytes("place"))),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                followUps(drawer, id));
    }

    private List<Outcome.FollowUp> followUps(Cabinet.Drawer drawer, UUID outcome) {
        return database.sql("""
                        select months, state, asked_on, word, way, whom
                          from casework.follow_up
                         where outcome = :outcome
                         order by months
                        """)
                .param("outcome", outcome)
                .query((row, number) -> followUp(drawer, row))
                .list();
    }

    private static Outcome.FollowUp followUp(Cabinet.Drawer drawer, ResultSet row) throws SQLException {
        String way = row.getString("way");
        String whom = row.getString("whom");
        return new Outcome.FollowUp(
                row.getInt("months"),
                Outcome.Stands.find(row.getString("state")).orElseThrow(),
                row.getObject("asked_on", LocalDate.class),
                drawer.open(WORD, row.getBytes("word")),
                way == null ? null : Way.find(way).orElseThrow(),
                whom == null ? null : Outcome.Whom.find(whom).orElseThrow());
    }

    /** Whether it was not written down before. */
    boolean add(Cabinet.Drawer drawer, UUID id, UUID outcome, Outcome.FollowUp heard, Writer stamp) {
        Way way = heard.way();
        Outcome.Whom whom = heard.whom();
        return database.sql("""
                        insert into casework.follow_up (id, outcome, person, owner, months, state, asked_on, word,
                                                        way, whom, recorded_at, recorded_by)
                        select :id, o.id, :person, :owner, :months, :state, :on, :word, :way, :whom, :at, :by
                          from casework.outcome o
                         where o.id = :outcome
                           and o.person = :person
                            on conflict (outcome, months) do nothing
                        """)
                        .param("id", id)
                        .param("outcome", outcome)
                        .param("person", drawer.person())
                        .param("owner", drawer.owner())
                        .param("months", heard.months())
                        .param("state", heard.state().key())
                        .param("on", heard.askedOn())
                        .param("word", drawer.seal(WORD, heard.word()))
                        .param("way", way == null ? null : way.key())
                        .param("whom", whom == null ? null : whom.key())
                        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                        .param("by", stamp.by())
                        .update()
                == 1;
    }
}
