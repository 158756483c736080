package org.yukidoke.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that what the items of one plan name exists in that plan, and that figures, units and schedules agree with
 * themselves. A catalogue and a revision made here are held to the same.
 */
public final class PlanCheck {

    /**
     * Something wrong with an item.
     *
     * @param list which list of the plan it stands in, such as {@code measures}
     * @param fault what is wrong, such as {@code unknownReference}
     */
    public record Fault(String list, String item, String fault, List<String> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }

    private final Plan plan;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> groups;
    private final Set<String> chapters;
    private final Set<String> measures;
    private final Set<String> kpis;
    private final Set<String> footnotes;

    private PlanCheck(Plan plan) {
        this.plan = plan;
        groups = keys(plan.targetGroups(), TargetGroup::key);
        chapters = keys(plan.front().chapters(), Chapter::key);
        measures = keys(plan.measures(), Measure::key);
        kpis = keys(plan.kpis(), Kpi::key);
        footnotes = keys(plan.front().footnotes(), Front.Footnote::key);
    }

    /** Everything that is wrong with a plan: between its items, and within each. */
    public static List<Fault> whole(Plan plan) {
        var check = new PlanCheck(plan);
        check.faults.addAll(of(plan));
        plan.measures().forEach(check::within);
        plan.kpis().forEach(check::within);
        check.once("measures", plan.measures().stream().map(Measure::key).toList());
        check.once("kpis", plan.kpis().stream().map(Kpi::key).toList());
        return List.copyOf(check.faults);
    }

    private void once(String list, List<String> keys) {
        keys.stream()
                .filter(key -> Collections.frequency(keys, key) > 1)
                .distinct()
                .forEach(key -> at(item(list, key), "itemTwice", key));
    }

    private void within(Measure measure) {
        var item = item("measures", measure.key());
        var schedule = measure.schedule();
        if (measure.title().ja().isBlank()) {
            at(item, "missing", "title");
        }
        if (measure.owned().owners().isEmpty()) {
            at(item, "missing", "owners");
        }
        if (schedule.marked().isEmpty() == (schedule.evidence() == Measure.Evidence.MARKED)
                || schedule.marked().stream().anyMatch(schedule.inferred()::contains)) {
            at(item, "scheduleEvidence");
        }
        if (measure.repeat().reprise() != Measure.Reprise.NONE
                && measure.repeat().implied()) {
            at(item, "repriseTwice");
        }
    }

    private void within(Kpi kpi) {
        var item = item("kpis", kpi.key());
        var target = kpi.target();
        if (kpi.name().ja().isBlank()) {
            at(item, "missing", "name");
        }
        boolean figure = target.value() != null;
        if (figure == target.unit().isEmpty()
                || figure == (target.comparator() == Kpi.Comparator.NONE)
                || (!figure && target.text().isEmpty())) {
            at(item, "valueUnitText");
        }
        if (kpi.relations().subsetOf().equals(kpi.key())
                || kpi.relations().duplicateOf().equals(kpi.key())) {
            at(item, "ofItself");
        }
    }

    /** Everything that is wrong between the items of a plan. */
    public static List<Fault> of(Plan plan) {
        var check = new PlanCheck(plan);
        check.front();
        check.goals();
        check.measures();
        check.kpis();
        check.actors();
        return List.copyOf(check.faults);
    }

    private static <T> Set<String> keys(Collection<T> items, Function<T, String> key) {
        return items.stream().map(key).collect(Collectors.toUnmodifiableSet());
    }

    private record Item(String list, String key) {}

    private static Item item(String list, String key) {
        return new Item(list, key);
    }

    private void at(Item item, String fault, String... arguments) {
        faults.add(new Fault(item.list(), item.key(), fault, List.of(arguments)));
    }

    private void known(Item item, String field, String named, Set<String> allowed) {
        if (!named.isEmpty() && !allowed.contains(named)) {
            at(item, "unknownReference", field, named);
        }
    }

    private void known(Item item, String field, List<String> named, Set<String> allowed) {
        named.forEach(name -> known(item, field, name, allowed));
    }

    private void front() {
        for (Chapter chapter : plan.front().chapters()) {
            var item = item("chapters", chapter.key());
            known(item, "parent", chapter.parent(), chapters);
            known(item, "targetGroup", chapter.targetGroup(), groups);
        }
        var observable = Stream.concat(
                        measures.stream().map(key -> "m." + key), kpis.stream().map(key -> "k." + key))
                .collect(Collectors.toSet());
        plan.goals().forEach(goal -> observable.add("g." + goal.key()));
        plan.formulas().forEach(formula -> observable.add("f." + formula.key()));
        plan.targetGroups().forEach(group -> observable.add("t." + group.key()));
        plan.actors().grantProjects().forEach(project -> observable.add("j." + project.key()));
        for (Front.Observation observation : plan.front().observations()) {
            known(item("observations", observation.key()), "items", observation.items(), observable);
        }
    }

    private void goals() {
        var formulas = keys(plan.formulas(), Formula::key);
        var goals = keys(plan.goals(), Goal::key);
        for (Goal goal : plan.goals()) {
            var item = item("goals", goal.key());
            known(item, "targetGroups", goal.targetGroups(), groups);
            known(item, "formula", goal.formula(), formulas);
        }
        for (Formula formula : plan.formulas()) {
            var item = item("formulas", formula.key());
            known(item, "produces", formula.producesGoal(), goals);
            known(item, "produces", formula.producesKpi(), kpis);
            FormulaCheck.of(formula).forEach(fault -> at(item, "badExpression", fault));
        }
    }

    private void measures() {
        var programmes = keys(plan.actors().programmes(), Actors.Programme::key);
        var services = keys(plan.actors().services(), Actors.Window::key);
        var schemes = keys(plan.actors().schemes(), Actors.Scheme::key);
        for (Measure measure : plan.measures()) {
            var item = item("measures", measure.key());
            known(item, "chapter", measure.chapter(), chapters);
            known(item, "repriseOf", measure.repeat().of(), measures);
            known(item, "programme", measure.links().programme(), programmes);
            known(item, "services", measure.links().services(), services);
            known(item, "targetGroup", measure.links().targetGroup(), groups);
            known(item, "footnotes", measure.links().footnotes(), footnotes);
            var funding = measure.funding();
            if (funding != null) {
                known(item, "funding", funding.scheme(), schemes);
                known(item, "funding", funding.footnote(), footnotes);
            }
            boolean repeats = measure.repeat().reprise() != Measure.Reprise.NONE
                    || measure.repeat().implied();
            if (repeats && measure.repeat().of().isEmpty()) {
                at(item, "repriseOfMissing");
            }
        }
    }

    private void kpis() {
        var stages = keys(plan.front().stages(), Front.Stage::key);
        for (Kpi kpi : plan.kpis()) {
            var item = item("kpis", kpi.key());
            known(item, "stage", kpi.window().stage(), stages);
            known(item, "targetGroup", kpi.place().targetGroup(), groups);
            known(item, "chapter", kpi.place().chapter(), chapters);
            known(item, "measures", kpi.place().measures(), measures);
            known(item, "subsetOf", kpi.relations().subsetOf(), kpis);
            known(item, "duplicateOf", kpi.relations().duplicateOf(), kpis);
        }
    }

    private void actors() {
        var schemes = keys(plan.actors().schemes(), Actors.Scheme::key);
        var organisations = keys(plan.actors().organisations(), Actors.Organisation::key);
        for (Actors.Organisation organisation : plan.actors().organisations()) {
            known(item("organisations", organisation.key()), "parent", organisation.parent(), organisations);
        }
        for (Actors.GrantProject project : plan.actors().grantProjects()) {
            var item = item("grantProjects", project.key());
            known(item, "scheme", project.scheme(), schemes);
            known(item, "kpis", project.kpis(), kpis);
            known(item, "measures", project.measures(), measures);
        }
        for (Actors.Window service : plan.actors().services()) {
            known(item("services", service.key()), "targetGroups", service.targetGroups(), groups);
        }
    }
}
