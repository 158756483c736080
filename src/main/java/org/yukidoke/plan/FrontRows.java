package org.yukidoke.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of a version's headings, stages and remarks. */
@Repository
final class FrontRows {

    private final JdbcClient sql;

    FrontRows(JdbcClient sql) {
        this.sql = sql;
    }

    void saveStages(UUID version, List<Front.Stage> stages) {
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            sql.sql("""
                            insert into plan.stage
                                   (version_id, ordinal, key, name, name_en, from_date, to_date, fiscal_years, source)
                            values (:version_id, :ordinal, :key, :name, :name_en, :from_date, :to_date, :fiscal_years,
                                    cast(:source as int4range))
                            """)
                    .params(Columns.of(version, i)
                            .plain("key", stage.key())
                            .name("name", stage.name())
                            .date("from_date", stage.from())
                            .date("to_date", stage.to())
                            .years("fiscal_years", stage.fiscalYears())
                            .lines(stage.source())
                            .values())
                    .update();
        }
    }

    void saveChapters(UUID version, List<Chapter> chapters) {
        for (int i = 0; i < chapters.size(); i++) {
            var chapter = chapters.get(i);
            sql.sql("""
                            insert into plan.chapter
                                   (version_id, ordinal, key, id, parent, label, heading, heading_en, target_group, source)
                            values (:version_id, :ordinal, :key, :id, :parent, :label, :heading, :heading_en,
                                    :target_group, cast(:source as jsonb))
                            """)
                    .params(Columns.of(version, i)
                            .plain("key", chapter.key())
                            .plain("id", chapter.id())
                            .key("parent", chapter.parent())
                            .plain("label", chapter.label())
                            .name("heading", chapter.heading())
                            .key("target_group", chapter.targetGroup())
                            .source(chapter.source())
                            .values())
                    .update();
        }
    }

    void saveRemarks(UUID version, Front front) {
        saveRemarks(version, "footnote", front.footnotes());
        saveRemarks(version, "decision", front.decisions());
        saveRemarks(version, "repair", front.repairs());
        saveRemarks(version, "observation", front.observations());
    }

    private void saveRemarks(UUID version, String kind, List<?> remarks) {
        for (int i = 0; i < remarks.size(); i++) {
            sql.sql("""
                            insert into plan.remark (version_id, kind, ordinal, body)
                            values (:version_id, :kind, :ordinal, cast(:body as jsonb))
                            """)
                    .params(Columns.of(version, i)
                            .plain("kind", kind)
                            .json("body", remarks.get(i))
                            .values())
                    .update();
        }
    }

    List<Front.Stage> stages(UUID version) {
        return sql.sql("select * from plan.stage where version_id = :version order by ordinal")
                .param("version", version)
                .query((result, number) -> {
                    var row = new Row(result);
                    return new Front.Stage(
                            row.text("key"),
                            row.name("name"),
                            row.date("from_date"),
                            row.date("to_date"),
                            row.years("fiscal_years"),
                            row.lines("source"));
                })
                .list();
    }

    List<Chapter> chapters(UUID version) {
        return sql.sql("select * from plan.chapter where version_id = :version order by ordinal")
                .param("version", version)
                .query((result, number) -> {
                    var row = new Row(result);
                    return new Chapter(
                            row.text("id"),
                            row.text("key"),
                            row.key("parent"),
                            row.text("label"),
                            row.name("heading"),
                            row.key("target_group"),
                            row.source());
                })
                .list();
    }

    <T> List<T> remarks(UUID version, String kind, Class<T> type) {
        return sql.sql("""
                        select body
                          from plan.remark
                         where version_id = :version
                           and kind = :kind
                         order by ordinal
                        """)
                .param("version", version)
                .param("kind", kind)
                .query((result, number) -> PlanJson.read(result.getString("body"), type))
                .list();
    }
}
