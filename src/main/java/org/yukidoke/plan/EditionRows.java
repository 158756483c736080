package org.yukidoke.plan;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of platforms, editions and their versions. */
@Repository
final class EditionRows {

    private final JdbcClient sql;

    EditionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Writes a platform. The editions of one platform are read in order, so the newest edition's words win; names of
     * earlier editions stay.
     */
    void savePlatform(Platform platform) {
        sql.sql("""
                        insert into plan.platform (key, prefecture, established, council, secretariat, source)
                        values (:key, :prefecture, :established, :council, :secretariat, cast(:source as int4range))
                            on conflict (key) do update
                           set prefecture = excluded.prefecture,
                               established = excluded.established,
                               council = excluded.council,
                               secretariat = excluded.secretariat,
                               source = excluded.source
                        """)
                .params(Columns.empty()
                        .plain("key", platform.key())
                        .plain("prefecture", platform.prefecture())
                        .date("established", platform.established())
                        .plain("council", platform.council())
                        .plain("secretariat", platform.secretariat())
                        .lines(platform.source())
                        .values())
                .update();
        sql.sql("delete from plan.platform_name where platform_key = :key")
                .param("key", platform.key())
                .update();
        for (int i = 0; i < platform.names().size(); i++) {
            var called = platform.names().get(i);
            sql.sql("""
                            insert into plan.platform_name
                                   (platform_key, ordinal, name, name_en, short_name, from_date, source)
                            values (:platform_key, :ordinal, :name, :name_en, :short_name, :from_date,
                                    cast(:source as int4range))
                            """)
                    .params(Columns.empty()
                            .plain("platform_key", platform.key())
                            .plain("ordinal", i)
                            .name("name", called.name())
                            .plain("short_name", called.shortName())
                            .date("from_date", called.from())
                            .lines(called.source())
                            .values())
                    .update();
        }
    }

    void saveEdition(Edition edition, int ordinal) {
        sql.sql("""
                        insert into plan.plan
                               (key, platform_key, ordinal, predecessor_key, name, name_en, label, label_en, document,
                                adopted, effective_from, effective_to, effective_text, effective_note, open_start,
                                fiscal_years, platform_term, local_term, has_schedule, source)
                        values (:key, :platform_key, :ordinal, :predecessor_key, :name, :name_en, :label, :label_en,
                                :document, :adopted, :effective_from, :effective_to, :effective_text, :effective_note,
                                :open_start, :fiscal_years, :platform_term, :local_term, :has_schedule,
                                cast(:source as int4range))
                            on conflict (key) do update
                           set platform_key = excluded.platform_key,
                               ordinal = excluded.ordinal,
                               predecessor_key = excluded.predecessor_key,
                               name = excluded.name,
                               name_en = excluded.name_en,
                               label = excluded.label,
                               label_en = excluded.label_en,
                               document = excluded.document,
                               adopted = excluded.adopted,
                               effective_from = excluded.effective_from,
                               effective_to = excluded.effective_to,
                               effective_text = excluded.effective_text,
                               effective_note = excluded.effective_note,
                               open_start = excluded.open_start,
                               fiscal_years = excluded.fiscal_years,
                               platform_term = excluded.platform_term,
                               local_term = excluded.local_term,
                               has_schedule = excluded.has_schedule,
                               source = excluded.source
                        """)
                .params(Columns.empty()
                        .plain("key", edition.key())
                        .plain("platform_key", edition.platform())
                        .plain("ordinal", ordinal)
                        .key("predecessor_key", edition.predecessor())
                        .name("name", edition.name())
                        .name("label", edition.label())
                        .plain("document", edition.document())
                        .date("adopted", edition.adopted())
                        .date("effective_from", edition.effective().from())
                        .date("effective_to", edition.effective().to())
                        .plain("effective_text", edition.effective().text())
                        .plain("effective_note", edition.effective().note())
                        .plain("open_start", edition.effective().openStart())
                        .years("fiscal_years", edition.fiscalYears())
                        .plain("platform_term", edition.terms().platform())
                        .plain("local_term", edition.terms().localPlatform())
                        .plain("has_schedule", edition.schedule())
                        .lines(edition.source())
                        .values())
                .update();
    }

    /** Writes the versions and gives the id of the newest, whose text the document is. */
    UUID saveVersions(String plan, List<Front.Version> versions) {
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            sql.sql("""
                            insert into plan.version (plan_key, ordinal, event, occurred, source)
                            values (:plan_key, :ordinal, :event, :occurred, cast(:source as int4range))
                                on conflict (plan_key, ordinal) do update
                               set event = excluded.event,
                                   occurred = excluded.occurred,
                                   source = excluded.source
                            """)
                    .params(Columns.empty()
                            .plain("plan_key", plan)
                            .plain("ordinal", i)
                            .plain("event", version.event().name().toLowerCase(Locale.ROOT))
                            .date("occurred", version.on())
                            .lines(version.source())
                            .values())
                    .update();
        }
        return sql.sql("select id from plan.version where plan_key = :plan and ordinal = :ordinal")
                .param("plan", plan)
                .param("ordinal", versions.size() - 1)
                .query(UUID.class)
                .single();
    }

    /** How a version came to be and those before it; what came after is none of its business. */
    List<Front.Version> versions(String plan, UUID until) {
        return sql.sql("""
                        select version.event, version.occurred, version.source
                          from plan.version
                          join plan.version as this on this.id = :until
                         where version.plan_key = :plan
                           and version.ordinal <= this.ordinal
                         order by version.ordinal
                        """)
                .param("plan", plan)
                .param("until", until)
                .query((result, number) -> {
                    var row = new Row(result);
                    return new Front.Version(
                            row.choice("event", Front.Event.class), row.date("occurred"), row.lines("source"));
                })
                .list();
    }

    private static Edition edition(Row row) throws SQLException {
        return new Edition(
                row.text("key"),
                row.text("platform_key"),
                row.name("name"),
                row.name("label"),
                row.text("document"),
                row.date("adopted"),
                new Edition.Effective(
                        row.date("effective_from"),
                        row.date("effective_to"),
                        row.text("effective_text"),
                        row.flag("open_start"),
                        row.text("effective_note")),
                row.years("fiscal_years"),
                row.key("predecessor_key"),
                new Edition.Terms(row.text("platform_term"), row.text("local_term")),
                row.flag("has_schedule"),
                row.lines("source"));
    }

    List<Edition> listEditions() {
        return sql.sql("select * from plan.plan order by ordinal")
                .query((result, number) -> edition(new Row(result)))
                .list();
    }

    List<Edition> listPublishedEditions() {
        return sql.sql("select * from plan.plan where published order by ordinal")
                .query((result, number) -> edition(new Row(result)))
                .list();
    }

    /** The councils from north to south. */
    List<Platform> listPlatforms() {
        return sql
                .sql("select key from plan.platform order by prefecture")
                .query((result, number) -> result.getString("key"))
                .list()
                .stream()
                .map(this::getPlatform)
                .toList();
    }

    Edition getEdition(String key) {
        return sql.sql("select * from plan.plan where key = :key")
                .param("key", key)
                .query((result, number) -> edition(new Row(result)))
                .single();
    }

    Platform getPlatform(String key) {
        var names = sql.sql("select * from plan.platform_name where platform_key = :key order by ordinal")
                .param("key", key)
                .query((result, number) -> {
                    var row = new Row(result);
                    return new Platform.Called(
                            row.name("name"), row.text("short_name"), row.date("from_date"), row.lines("source"));
                })
                .list();
        return sql.sql("select * from plan.platform where key = :key")
                .param("key", key)
                .query((result, number) -> {
                    var row = new Row(result);
                    return new Platform(
                            row.text("key"),
                            row.text("prefecture"),
                            row.date("established"),
                            names,
                            row.text("council"),
                            row.text("secretariat"),
                            row.lines("source"));
                })
                .single();
    }
}
