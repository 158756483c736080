package org.yukidoke.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of a version's target groups, goals and formulas. */
@Repository
final class GroupRows {

    private final JdbcClient sql;

    GroupRows(JdbcClient sql) {
        this.sql = sql;
    }

    void saveGroups(UUID version, List<TargetGroup> groups) {
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            sql.sql("""
                            insert into plan.target_group
                                   (version_id, ordinal, key, id, kind, label, name, name_en, gist, age_from, age_to,
                                    boundary, estimates, source)
                            values (:version_id, :ordinal, :key, :id, :kind, :label, :name, :name_en, :gist, :age_from,
                                    :age_to, :boundary, cast(:estimates as jsonb), cast(:source as jsonb))
                            """)
                    .params(Columns.of(version, i)
                            .plain("key", group.key())
                            .plain("id", group.id())
                            .code("kind", group.kind())
                            .plain("label", group.label())
                            .name("name", group.name())
                            .plain("gist", group.gist())
                            .plain("age_from", group.ageFrom())
                            .plain("age_to", group.ageTo())
                            .plain("boundary", group.boundary())
                            .json("estimates", group.estimates())
                            .source(group.source())
                            .values())
                    .update();
        }
    }

    void saveFormulas(UUID version, List<Formula> formulas) {
        for (int i = 0; i < formulas.size(); i++) {
            var formula = formulas.get(i);
            sql.sql("""
                            insert into plan.formula
                                   (version_id, ordinal, key, id, name, name_en, rule, inputs, steps, stated, unit,
                                    produces_goal, produces_kpi, alternatives, notes, source)
                            values (:version_id, :ordinal, :key, :id, :name, :name_en, :rule, cast(:inputs as jsonb),
                                    cast(:steps as jsonb), :stated, :unit, :produces_goal, :produces_kpi,
                                    cast(:alternatives as jsonb), :notes, cast(:source as jsonb))
                            """)
                    .params(Columns.of(version, i)
                            .plain("key", formula.key())
                            .plain("id", formula.id())
                            .name("name", formula.name())
                            .plain("rule", formula.rule())
                            .json("inputs", formula.inputs())
                            .json("steps", formula.steps())
                            .plain("stated", formula.stated())
                            .plain("unit", formula.unit())
                            .plain("produces_goal", formula.producesGoal())
                            .plain("produces_kpi", formula.producesKpi())
                            .json("alternatives", formula.alternatives())
                            .texts("notes", formula.notes())
                            .source(formula.source())
                            .values())
                    .update();
        }
    }

    void saveGoals(UUID version, List<Goal> goals) {
        for (int i = 0; i < goals.size(); i++) {
            var goal = goals.get(i);
            sql.sql("""
                            insert into plan.goal
                                   (version_id, ordinal, key, id, target_groups, is_national, title, title_en, value,
                                    unit, comparator, fiscal_years, period_text, basis, formula_key, notes, source)
                            values (:version_id, :ordinal, :key, :id, :target_groups, :is_national, :title, :title_en,
                                    :value, :unit, :comparator, :fiscal_years, :period_text, :basis, :formula_key,
                                    :notes, cast(:source as jsonb))
                            """)
                    .params(Columns.of(version, i)
                            .plain("key", goal.key())
                            .plain("id", goal.id())
                            .texts("target_groups", goal.targetGroups())
                            .plain("is_national", goal.national())
                            .name("title", goal.title())
                            .plain("value", goal.value())
                            .plain("unit", goal.value() == null ? "" : goal.unit())
                            .code("comparator", goal.comparator())
                            .years("fiscal_years", goal.fiscalYears())
                            .plain("period_text", goal.periodText())
                            .plain("basis", goal.basis())
                            .key("formula_key", goal.formula())
                            .texts("notes", goal.notes())
                            .source(goal.source())
                            .values())
                    .update();
        }
    }

    List<TargetGroup> groups(UUID version) {
        return sql.sql("select * from plan.target_group where version_id = :version order by ordinal")
                .param("version", version)
                .query((result, number) -> {
                    var row = new Row(result);
                    return new TargetGroup(
                            row.text("id"),
                            row.text("key"),
                            row.choice("kind", TargetGroup.Kind.class),
                            row.text("label"),
                            row.name("name"),
                            row.text("gist"),
                            row.whole("age_from"),
                            row.whole("age_to"),
                            row.text("boundary"),
                            row.list("estimates", TargetGroup.Estimate.class),
                            row.source());
                })
                .list();
    }

    List<Formula> formulas(UUID version) {
        return sql.sql("select * from plan.formula where version_id = :version order by ordinal")
                .param("version", version)
                .query((result, number) -> {
                    var row = new Row(result);
                    return new Formula(
                            row.text("id"),
                            row.text("key"),
                            row.name("name"),
                            row.text("rule"),
                            row.list("inputs", Formula.Input.class),
                            row.list("steps", Formula.Step.class),
                            result.getBigDecimal("stated"),
                            row.text("unit"),
                            row.text("produces_goal"),
                            row.text("produces_kpi"),
                            row.list("alternatives", Formula.Alternative.class),
                            row.texts("notes"),
                            row.source());
                })
                .list();
    }

    List<Goal> goals(UUID version) {
        return sql.sql("select * from plan.goal where version_id = :version order by ordinal")
                .param("version", version)
                .query((result, number) -> {
                    var row = new Row(result);
                    return new Goal(
                            row.text("id"),
                            row.text("key"),
                            row.texts("target_groups"),
                            row.flag("is_national"),
                            row.name("title"),
                            row.number("value"),
                            row.text("unit"),
                            row.choice("comparator", Kpi.Comparator.class),
                            row.years("fiscal_years"),
                            row.text("period_text"),
                            row.text("basis"),
                            row.key("formula_key"),
                            row.texts("notes"),
                            row.source());
                })
                .list();
    }
}
