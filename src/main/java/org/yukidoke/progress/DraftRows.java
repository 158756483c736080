package org.yukidoke.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What people have typed and not recorded, as rows; the database shows everybody their own only. */
@Component
final class DraftRows {

    private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json = new ObjectMapper();

    DraftRows(JdbcClient database) {
        this.database = database;
    }

    /** Whose drafts, and on what. */
    record Sheet(UUID account, String plan, String reporter) {}

    List<Drafts.Kept> list(Sheet sheet) {
        return database.sql("""
                        select cell, typed, saved_at
                          from progress.draft
                         where account = :account
                           and plan_key = :plan
                           and reporter = :reporter
                         order by saved_at, cell
                        """)
                .param("account", sheet.account())
                .param("plan", sheet.plan())
                .param("reporter", sheet.reporter())
                .query((row, number) -> new Drafts.Kept(
                        row.getString("cell"),
                        json.readValue(row.getString("typed"), TYPED),
                        EntryRows.instant(row, "saved_at")))
                .list();
    }

    int count(Sheet sheet) {
        return database.sql("""
                        select count(*)
                          from progress.draft
                         where account = :account
                           and plan_key = :plan
                           and reporter = :reporter
                        """)
                .param("account", sheet.account())
                .param("plan", sheet.plan())
                .param("reporter", sheet.reporter())
                .query(Integer.class)
                .single();
    }

    void save(Sheet sheet, String cell, Map<String, String> typed, Instant at) {
        database.sql("""
                        insert into progress.draft (account, plan_key, reporter, cell, typed, saved_at)
                        values (:account, :plan, :reporter, :cell, cast(:typed as jsonb), :at)
                            on conflict (account, plan_key, reporter, cell) do update
                           set typed = excluded.typed,
                               saved_at = excluded.saved_at
                         where draft.typed <> excluded.typed
                        """)
                .param("account", sheet.account())
                .param("plan", sheet.plan())
                .param("reporter", sheet.reporter())
                .param("cell", cell)
                .param("typed", json.writeValueAsString(typed))
                .param("at", EntryRows.at(at))
                .update();
    }

    void remove(Sheet sheet, Collection<String> cells) {
        database.sql("""
                        delete from progress.draft
                         where account = :account
                           and plan_key = :plan
                           and reporter = :reporter
                           and cell = any (:cells)
                        """)
                .param("account", sheet.account())
                .param("plan", sheet.plan())
                .param("reporter", sheet.reporter())
                .param("cells", cells.toArray(String[]::new))
                .update();
    }
}
