package org.yukidoke.plan;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of a version's measures. */
@Repository
final class MeasureRows {

    private static final Measure.Funding NONE = new Measure.Funding("", "", false, "");

    private final JdbcClient sql;

    MeasureRows(JdbcClient sql) {
        this.sql = sql;
    }

    void save(UUID version, List<Measure> measures) {
        for (int i = 0; i < measures.size(); i++) {
            sql.sql("""
                            insert into plan.measure
                                   (version_id, ordinal, key, id, chapter, label, title, title_en, gist, owners,
                                    owners_inherited, owners_expanded, owner_detail, reprise, reprise_of,
                                    implied_reprise, is_new, programme, services, target_group, footnotes, scheme,
                                    scheme_footnote, scheme_partial, scheme_note, years_marked, years_inferred,
                                    evidence, eligibility, predecessor, changes, notes, source)
                            values (:version_id, :ordinal, :key, :id, :chapter, :label, :title, :title_en, :gist,
                                    :owners, :owners_inherited, :owners_expanded, :owner_detail, :reprise, :reprise_of,
                                    :implied_reprise, :is_new, :programme, :services, :target_group, :footnotes,
                                    :scheme, :scheme_footnote, :scheme_partial, :scheme_note, :years_marked,
                                    :years_inferred, :evidence, cast(:eligibility as jsonb), :predecessor, :changes,
                                    :notes, cast(:source as jsonb))
                            """).params(columns(version, i, measures.get(i)).values()).update();
        }
    }

    private static Columns columns(UUID version, int ordinal, Measure measure) {
        var owned = measure.owned();
        var links = measure.links();
        var funding = measure.funding() == null ? NONE : measure.funding();
        return Columns.of(version, ordinal)
                .plain("key", measure.key())
                .plain("id", measure.id())
                .plain("chapter", measure.chapter())
                .plain("label", measure.label())
                .name("title", measure.title())
                .plain("gist", measure.gist())
                .texts("owners", owned.owners())
                .plain("owners_inherited", owned.fromHeading())
                .texts("owners_expanded", owned.expanded())
                .plain("owner_detail", owned.detail())
                .code("reprise", measure.repeat().reprise())
                .key("reprise_of", measure.repeat().of())
                .plain("implied_reprise", measure.repeat().implied())
                .plain("is_new", measure.isNew())
                .key("programme", links.programme())
                .texts("services", links.services())
                .plain("target_group", links.targetGroup())
                .texts("footnotes", links.footnotes())
                .key("scheme", funding.scheme())
                .plain("scheme_footnote", funding.footnote())
                .plain("scheme_partial", funding.partial())
                .plain("scheme_note", funding.note())
                .years("years_marked", measure.schedule().marked())
                .years("years_inferred", measure.schedule().inferred())
                .code("evidence", measure.schedule().evidence())
                .json("eligibility", measure.eligibility())
                .plain("predecessor", measure.continuity().predecessor())
                .texts("changes", measure.continuity().changes())
                .texts("notes", measure.notes())
                .source(measure.source());
    }

    List<Measure> list(UUID version) {
        return sql.sql("select * from plan.measure where version_id = :version order by ordinal")
                .param("version", version)
                .query((result, number) -> measure(new Row(result)))
                .list();
    }

    private static Measure measure(Row row) throws SQLException {
        return new Measure(
                row.text("id"),
                row.text("key"),
                row.text("chapter"),
                row.text("label"),
                row.name("title"),
                row.text("gist"),
                new Measure.Ownership(
                        row.texts("owners"),
                        row.flag("owners_inherited"),
                        row.texts("owners_expanded"),
                        row.text("owner_detail")),
                new Measure.Repeat(
                        row.choice("reprise", Measure.Reprise.class),
                        row.key("reprise_of"),
                        row.flag("implied_reprise")),
                row.flag("is_new"),
                new Measure.Links(
                        row.key("programme"), row.texts("services"), row.text("target_group"), row.texts("footnotes")),
                funding(row),
                new Measure.Schedule(
                        row.years("years_marked"),
                        row.years("years_inferred"),
                        row.choice("evidence", Measure.Evidence.class)),
                row.list("eligibility", Measure.Eligibility.class),
                new Measure.Continuity(row.text("predecessor"), row.texts("changes")),
                row.texts("notes"),
                row.source());
    }

    private static Measure.@Nullable Funding funding(Row row) throws SQLException {
        String scheme = row.key("scheme");
        return scheme.isEmpty()
                ? null
                : new Measure.Funding(
                        scheme, row.text("scheme_footnote"), row.flag("scheme_partial"), row.text("scheme_note"));
    }
}
