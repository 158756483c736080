package org.yukidoke.casework.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.person.Cabinet;

/** Sheets as rows. */
@Component
final class AssessmentRows {

    private static final String VALUE = "casework.sheet_answer.value";

    private final JdbcClient database;

    AssessmentRows(JdbcClient database) {
        this.database = database;
    }

    /** The number of the newest version; whoever asks is alone with this sheet until the transaction ends. */
    int number(UUID person, String form) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('casework.sheet:' || :person || :form, 0))")
                .param("person", person.toString())
                .param("form", form)
                .query()
                .singleRow();
        return database.sql("""
                        select coalesce(max(number), 0)
                          from casework.sheet
                         where person = :person
                           and form = :form
                        """)
                .param("person", person)
                .param("form", form)
                .query(Integer.class)
                .single();
    }

    /** Without their answers. */
    List<Sheet> list(Cabinet.Drawer drawer) {
        return database.sql("""
                        select s.*, c.copied_at
                          from casework.sheet s
                          left join casework.sheet_copied c on c.sheet = s.id
                         where s.person = :person
                         order by s.form, s.number desc
                        """)
                .param("person", drawer.person())
                .query((row, number) -> sheet(row, Map.of()))
                .list();
    }

    Optional<Sheet> find(Cabinet.Drawer drawer, String form, int number) {
        return list(drawer).stream()
                .filter(sheet -> sheet.edition().form().equals(form) && (number == 0 || sheet.number() == number))
                .findFirst()
                .map(sheet -> new Sheet(
                        sheet.id(),
                        sheet.edition(),
                        sheet.number(),
                        sheet.made(),
                        answers(drawer, sheet.id()),
                        sheet.copied()));
    }

    private Map<String, String> answers(Cabinet.Drawer drawer, UUID sheet) {
        Map<String, String> answers = new HashMap<>();
        database.sql("""
                        select item, value
                          from casework.sheet_answer
                         where sheet = :sheet
                         order by item, zone
                        """).param("sheet", sheet).query(row -> {
            answers.merge(row.getString("item"), drawer.open(VALUE, row.getBytes("value")), SheetRules::join);
        });
        return answers;
    }

    private static Sheet sheet(ResultSet row, Map<String, String> answers) throws SQLException {
        Timestamp copied = row.getTimestamp("copied_at");
        return new Sheet(
                row.getObject("id", UUID.class),
                new Sheet.Edition(row.getString("form"), row.getString("edition")),
                row.getInt("number"),
                new Sheet.Made(row.getTimestamp("made_at").toInstant(), row.getObject("made_by", UUID.class)),
                answers,
                copied == null ? null : copied.toInstant());
    }

    void add(Cabinet.Drawer drawer, Sheet sheet) {
        database.sql("""
                        insert into casework.sheet (id, person, owner, form, edition, number, made_at, made_by)
                        values (:id, :person, :owner, :form, :edition, :number, :at, :by)
                        """)
                .param("id", sheet.id())
                .param("person", drawer.person())
                .param("owner", drawer.owner())
                .param("form", sheet.edition().form())
                .param("edition", sheet.edition().name())
                .param("number", sheet.number())
                .param("at", sheet.made().at().atOffset(ZoneOffset.UTC))
                .param("by", sheet.made().by())
                .update();
    }

    void add(Cabinet.Drawer drawer, Sheet sheet, SheetRules.Answer answer) {
        database.sql("""
                        insert into casework.sheet_answer (sheet, person, owner, item, zone, value)
                        values (:sheet, :person, :owner, :item, :zone, :value)
                        """)
                .param("sheet", sheet.id())
                .param("person", drawer.person())
                .param("owner", drawer.owner())
                .param("item", answer.item())
                .param("zone", answer.zone().key())
                .param("value", drawer.seal(VALUE, answer.value()))
                .update();
    }

    boolean copied(Cabinet.Drawer drawer, UUID sheet, Sheet.Made made) {
        return database.sql("""
                        insert into casework.sheet_copied (sheet, person, owner, copied_at, copied_by)
                        select s.id, s.person, s.owner, :at, :by
                          from casework.sheet s
                         where s.id = :sheet
                           and s.person = :person
                            on conflict (sheet) do nothing
                        """)
                        .param("sheet", sheet)
                        .param("person", drawer.person())
                        .param("at", made.at().atOffset(ZoneOffset.UTC))
                        .param("by", made.by())
                        .update()
                == 1;
    }
}
