package org.yukidoke.plan.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.yukidoke.plan.Formula;
import org.yukidoke.plan.Goal;
import org.yukidoke.plan.Ids;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.TargetGroup;

/** Reads {@code groups.yaml}: target groups with their estimates, goals, and the formulas between them. */
final class GroupsFile {

    private static final Set<String> GOAL_KINDS = Set.of("number", "quality");
    private static final Set<String> LEVELS = Set.of("prefecture", "national");
    private static final Set<String> RULES = Set.of("share", "stage_carry_over");

    private GroupsFile() {}

    record Groups(List<TargetGroup> targetGroups, List<Goal> goals, List<Formula> formulas) {}

    static Groups read(Entry file, Ids ids) {
        var groups = new Groups(
                file.listOf("targetGroups", entry -> group(entry, ids)),
                file.list("goals", entry -> goal(entry, ids)),
                file.list("formulas", entry -> formula(entry, ids)));
        file.close();
        return groups;
    }

    private static TargetGroup group(Entry entry, Ids ids) {
        String key = entry.text("key");
        return new TargetGroup(
                ids.targetGroup(key),
                key,
                entry.choice("kind", TargetGroup.Kind.class),
                entry.textIfAny("label"),
                entry.name("name"),
                entry.text("gist"),
                entry.whole("ageFrom"),
                entry.whole("ageTo"),
                entry.textIfAny("boundary"),
                entry.list("estimates", GroupsFile::estimate),
                entry.source());
    }

    private static TargetGroup.Estimate estimate(Entry entry) {
        BigDecimal value = entry.number("value");
        String notEstimated = entry.textIfAny("notEstimated");
        if ((value == null) == notEstimated.isEmpty()) {
            entry.fault(entry.line(), "estimateOrReason");
        }
        return new TargetGroup.Estimate(
                value,
                value == null ? entry.textIfAny("unit") : entry.text("unit"),
                entry.flag("approx"),
                entry.whole("ageFrom"),
                entry.whole("ageTo"),
                entry.number("ratio"),
                entry.number("nationalRatio"),
                entry.textIfAny("comparison"),
                entry.textIfAny("survey"),
                entry.whole("surveyYear"),
                entry.textIfAny("method"),
                entry.textIfAny("note"),
                notEstimated,
                entry.lines("source"));
    }

    private static Goal goal(Entry entry, Ids ids) {
        String key = entry.text("key");
        String kind = entry.word("kind", GOAL_KINDS);
        BigDecimal value = entry.number("value");
        if ((value == null) == "number".equals(kind)) {
            entry.fault(entry.line(), "goalValue", kind);
        }
        boolean national = entry.has("level") && "national".equals(entry.word("level", LEVELS));
        return new Goal(
                ids.goal(key),
                key,
                entry.texts("targetGroups"),
                national,
                entry.name("title"),
                value,
                value == null ? entry.textIfAny("unit") : entry.text("unit"),
                entry.choice("comparator", Kpi.Comparator.class, Kpi.Comparator.NONE),
                entry.years("fiscalYears"),
                entry.textIfAny("periodText"),
                entry.textIfAny("basis"),
                entry.textIfAny("formula"),
                entry.texts("notes"),
                entry.source());
    }

    private static Formula formula(Entry entry, Ids ids) {
        String key = entry.text("key");
        BigDecimal stated = entry.number("stated");
        if (stated == null && !entry.has("stated")) {
            entry.fault(entry.line(), "missing", "stated");
        }
        record Produces(String goal, String kpi) {}
        var produces =
                entry.required("produces", target -> new Produces(target.textIfAny("goal"), target.textIfAny("kpi")));
        return new Formula(
                ids.formula(key),
                key,
                entry.name("name"),
                entry.word("rule", RULES),
                entry.listOf("inputs", GroupsFile::input),
                entry.listOf("steps", GroupsFile::step),
                stated == null ? BigDecimal.ZERO : stated,
                entry.text("unit"),
                produces.goal(),
                produces.kpi(),
                entry.list("alternatives", GroupsFile::alternative),
                entry.texts("notes"),
                entry.source());
    }

    private static Formula.Input input(Entry entry) {
        String name = entry.text("name");
        BigDecimal value = entry.number("value");
        boolean missing = entry.flag("missing");
        if ((value == null) != missing) {
            entry.fault(entry.line(), "inputOrMissing", name);
        }
        return new Formula.Input(
                name,
                entry.text("label"),
                value,
                entry.textIfAny("unit"),
                entry.flag("approx"),
                entry.textIfAny("why"),
                entry.linesIfAny("source"));
    }

    private static Formula.Step step(Entry entry) {
        return new Formula.Step(
                entry.text("name"),
                entry.text("expression"),
                entry.textIfAny("unit"),
                entry.required("rounding", GroupsFile::rounding));
    }

    private static Formula.Rounding rounding(Entry entry) {
        Integer digits = entry.whole("digits");
        return new Formula.Rounding(entry.choice("mode", Formula.Mode.class), digits == null ? 0 : digits);
    }

    private static Formula.Alternative alternative(Entry entry) {
        BigDecimal result = entry.number("result");
        if (result == null && !entry.has("result")) {
            entry.fault(entry.line(), "missing", "result");
        }
        return new Formula.Alternative(entry.text("label"), result == null ? BigDecimal.ZERO : result);
    }
}
