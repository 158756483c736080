package org.yukidoke.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events of consent as rows. */
@Component
final class ConsentRows {

    private static final String EVIDENCE = "person.consent.evidence";

    private static final String ENDING = """
            select c.person, c.line, c.until
              from person.consent c
             where c.owner = :owner
               and c.until > :now
               and c.until <= :before
               and c.kind <> 'withdrawn'
               and not exists (select 1
                                 from person.consent later
                                where later.line = c.line
                                  and later.number > c.number)
            """;

    private static final String ENDING_OF_ONE = ENDING + " and c.person = :person";
    private static final String FIRST = " order by c.until";

    private final JdbcClient database;

    ConsentRows(JdbcClient database) {
        this.database = database;
    }

    /** One at a time adds to a line. */
    void hold(UUID line) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('person.consent ' || :line, 0))")
                .param("line", line.toString())
                .query()
                .listOfRows();
    }

    void add(PersonKeys.Opened to, UUID line, Consent.Event event, UUID by) {
        Consent.Extent extent = event.extent();
        Consent.Circumstances how = event.circumstances();
        database.sql("""
                        insert into person.consent (id, line, number, person, owner, kind, notice, parts, organisations,
                                                    categories, until, method, given_by, happened_on, evidence,
                                                    recorded_at, recorded_by)
                        values (:id, :line, :number, :person, :owner, :kind, :notice, :parts, :organisations,
                                :categories, :until, :method, :giver, :happenedOn, :evidence, :at, :by)
                        """)
                .param("id", event.id())
                .param("line", line)
                .param("number", event.number())
                .param("person", to.person())
                .param("owner", to.owner())
                .param("kind", event.kind().key())
                .param("notice", event.notice())
                .param("parts", LegalGrounds.keys(extent.parts()))
                .param("organisations", extent.recipients().organisations().toArray(String[]::new))
                .param("categories", extent.recipients().categories().toArray(String[]::new))
                .param("until", PersonRows.at(extent.until()))
                .param("method", how.method().key())
                .param("giver", how.giver().key())
                .param("happenedOn", how.happenedOn())
                .param("evidence", to.seal(EVIDENCE, how.evidence()))
                .param("at", PersonRows.at(event.recordedAt()))
                .param("by", by)
                .update();
    }

    /** Those of a body, or of one person there, who is then all that is looked at. */
    List<Consents.Ending> ending(String owner, @Nullable UUID person, Instant now, Instant before) {
        return database.sql(person == null ? ENDING + FIRST : ENDING_OF_ONE + FIRST)
                .param("owner", owner)
                .param("person", person)
                .param("now", PersonRows.at(now))
                .param("before", PersonRows.at(before))
                .query((row, number) -> new Consents.Ending(
                        row.getObject("person", UUID.class),
                        row.getObject("line", UUID.class),
                        PersonRows.instant(row, "until")))
                .list();
    }

    /** Every line of a person, the one that moved last first. */
    List<Consent> list(PersonKeys.Opened of) {
        record Row(UUID line, Consent.Event event) {}
        List<Row> rows = database.sql("""
                        select *
                          from person.consent
                         where person = :person
                         order by recorded_at desc, number desc
                        """)
                .param("person", of.person())
                .query((row, number) -> new Row(row.getObject("line", UUID.class), event(of, row)))
                .list();
        return rows.stream()
                .map(Row::line)
                .distinct()
                .map(line -> new Consent(
                        line,
                        rows.stream()
                                .filter(row -> row.line().equals(line))
                                .map(Row::event)
                                .toList()))
                .toList();
    }

    private static Consent.Event event(PersonKeys.Opened of, ResultSet row) throws SQLException {
        return new Consent.Event(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Consent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("notice", UUID.class),
                new Consent.Extent(
                        LegalGrounds.parts(RiskRows.texts(row, "parts")),
                        new Recipients(RiskRows.texts(row, "organisations"), RiskRows.texts(row, "categories")),
                        PersonRows.instant(row, "until")),
                new Consent.Circumstances(
                        Consent.Method.valueOf(row.getString("method").toUpperCase(Locale.ROOT)),
                        Consent.Giver.valueOf(row.getString("given_by").toUpperCase(Locale.ROOT)),
                        row.getObject("happened_on", LocalDate.class),
                        of.text(row, "evidence", EVIDENCE)),
                PersonRows.instant(row, "recorded_at"));
    }
}
