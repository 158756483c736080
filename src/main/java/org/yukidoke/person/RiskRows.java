package org.yukidoke.person;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Risks as rows. */
@Component
final class RiskRows {

    private static final String NOTE = "person.risk.note";
    private static final String TOLD = "person.risk.told";
    private static final String RESOLUTION = "person.risk.resolution";

    private final JdbcClient database;

    RiskRows(JdbcClient database) {
        this.database = database;
    }

    void add(PersonKeys.Opened to, Risk.Kind kind, Risks.Handling handling, Details.Stamp stamp) {
        database.sql("""
                        insert into person.risk (id, person, owner, kind, note, told, steps, raised_at, raised_by)
                        values (:id, :person, :owner, :kind, :note, :told, :steps, :at, :by)
                        """)
                .param("id", stamp.id())
                .param("person", to.person())
                .param("owner", to.owner())
                .param("kind", kind.key())
                .param("note", to.sealAlways(NOTE, handling.note()))
                .param("told", to.seal(TOLD, handling.told()))
                .param("steps", handling.done().toArray(String[]::new))
                .param("at", PersonRows.at(stamp.at()))
                .param("by", stamp.by())
                .update();
    }

    boolean change(PersonKeys.Opened of, UUID risk, int seen, Risks.Handling handling) {
        return database.sql("""
                        update person.risk
                           set note    = :note,
                               told    = :told,
                               steps   = :steps,
                               version = version + 1
                         where person = :person
                           and id = :id
                           and version = :seen
                           and resolved_at is null
                        """)
                        .param("id", risk)
                        .param("person", of.person())
                        .param("seen", seen)
                        .param("note", of.sealAlways(NOTE, handling.note()))
                        .param("told", of.seal(TOLD, handling.told()))
                        .param("steps", handling.done().toArray(String[]::new))
                        .update()
                == 1;
    }

    boolean resolve(PersonKeys.Opened of, UUID risk, String why, UUID by, Instant now) {
        return database.sql("""
                        update person.risk
                           set resolved_at = :now,
                               resolved_by = :by,
                               resolution  = :why,
                               version     = version + 1
                         where person = :person
                           and id = :id
                           and resolved_at is null
                        """)
                        .param("id", risk)
                        .param("person", of.person())
                        .param("now", PersonRows.at(now))
                        .param("by", by)
                        .param("why", of.sealAlways(RESOLUTION, why))
                        .update()
                == 1;
    }

    /** Those that stand first, each group the newest first. */
    List<Risk> list(PersonKeys.Opened of) {
        return database.sql("""
                        select *
                          from person.risk
                         where person = :person
                         order by resolved_at is not null, raised_at desc
                        """)
                .param("person", of.person())
                .query((row, number) -> new Risk(
                        row.getObject("id", UUID.class),
                        Risk.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        of.text(row, "note", NOTE),
                        of.text(row, "told", TOLD),
                        texts(row, "steps"),
                        PersonRows.instant(row, "raised_at"),
                        PersonRows.findInstant(row, "resolved_at"),
                        of.text(row, "resolution", RESOLUTION),
                        row.getInt("version")))
                .list();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
