package org.yukidoke.plan;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of a version's KPIs and of the measures they hang on. */
@Repository
final class KpiRows {

    private final JdbcClient sql;

    KpiRows(JdbcClient sql) {
        this.sql = sql;
    }

    void save(UUID version, List<Kpi> kpis) {
        for (int i = 0; i < kpis.size(); i++) {
            sql.sql("""
                            insert into plan.kpi
                                   (version_id, ordinal, key, id, name, name_en, kind, value, unit, comparator, wording,
                                    milestone_on, per, basis, basis_text, stage, fiscal_years, chapter, target_group,
                                    owners, age_scope, subset_of, duplicate_of, concept, predecessor, in_annex,
                                    definition, notes, source)
                            values (:version_id, :ordinal, :key, :id, :name, :name_en, :kind, :value, :unit,
                                    :comparator, :wording, :milestone_on, :per, :basis, :basis_text, :stage,
                                    :fiscal_years, :chapter, :target_group, :owners, :age_scope, :subset_of,
                                    :duplicate_of, :concept, :predecessor, :in_annex, :definition, :notes,
                                    cast(:source as jsonb))
                            """).params(columns(version, i, kpis.get(i)).values()).update();
        }
        kpis.forEach(kpi -> saveMeasures(version, kpi));
    }

    private void saveMeasures(UUID version, Kpi kpi) {
        var measures = kpi.place().measures();
        for (int i = 0; i < measures.size(); i++) {
            sql.sql("""
                            insert into plan.kpi_measure (version_id, kpi_key, measure_key, ordinal)
                            values (:version_id, :kpi_key, :measure_key, :ordinal)
                            """)
                    .params(Columns.of(version, i)
                            .plain("kpi_key", kpi.key())
                            .plain("measure_key", measures.get(i))
                            .values())
                    .update();
        }
    }

    private static Columns columns(UUID version, int ordinal, Kpi kpi) {
        var target = kpi.target();
        return Columns.of(version, ordinal)
                .plain("key", kpi.key())
                .plain("id", kpi.id())
                .name("name", kpi.name())
                .code("kind", target.kind())
                .plain("value", target.value())
                .plain("unit", target.unit())
                .code("comparator", target.comparator())
                .plain("wording", target.text())
                .plain("milestone_on", target.on())
                .texts("per", target.per())
                .code("basis", kpi.window().basis())
                .plain("basis_text", kpi.window().text())
                .key("stage", kpi.window().stage())
                .years("fiscal_years", kpi.window().fiscalYears())
                .key("chapter", kpi.place().chapter())
                .plain("target_group", kpi.place().targetGroup())
                .texts("owners", kpi.place().owners())
                .code("age_scope", kpi.ageScope())
                .key("subset_of", kpi.relations().subsetOf())
                .key("duplicate_of", kpi.relations().duplicateOf())
                .key("concept", kpi.relations().concept())
                .plain("predecessor", kpi.relations().predecessor())
                .plain("in_annex", kpi.inAnnex())
                .plain("definition", kpi.definition())
                .texts("notes", kpi.notes())
                .source(kpi.source());
    }

    private record Link(String kpi, String measure) {}

    List<Kpi> list(UUID version) {
        Map<String, List<String>> measures = sql
                .sql("""
                        select kpi_key, measure_key
                          from plan.kpi_measure
                         where version_id = :version
                         order by kpi_key, ordinal
                        """)
                .param("version", version)
                .query((result, number) -> new Link(result.getString("kpi_key"), result.getString("measure_key")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Link::kpi, Collectors.mapping(Link::measure, Collectors.toList())));
        return sql.sql("select * from plan.kpi where version_id = :version order by ordinal")
                .param("version", version)
                .query((result, number) -> {
                    var row = new Row(result);
                    return kpi(row, measures.getOrDefault(row.text("key"), List.of()));
                })
                .list();
    }

    private static Kpi kpi(Row row, List<String> measures) throws SQLException {
        var on = row.row().getObject("milestone_on", LocalDate.class);
        return new Kpi(
                row.text("id"),
                row.text("key"),
                row.name("name"),
                new Kpi.Target(
                        row.choice("kind", Kpi.Kind.class),
                        row.number("value"),
                        row.text("unit"),
                        row.choice("comparator", Kpi.Comparator.class),
                        row.text("wording"),
                        on,
                        row.texts("per")),
                new Kpi.Window(
                        row.choice("basis", Kpi.Basis.class),
                        row.text("basis_text"),
                        row.key("stage"),
                        row.years("fiscal_years")),
                new Kpi.Place(row.key("chapter"), row.text("target_group"), row.texts("owners"), measures),
                row.choice("age_scope", Kpi.AgeScope.class),
                new Kpi.Relations(
                        row.key("subset_of"), row.key("duplicate_of"), row.key("concept"), row.text("predecessor")),
                row.flag("in_annex"),
                row.text("definition"),
                row.texts("notes"),
                row.source());
    }
}
