package org.yukidoke.plan.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Formula;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Goal;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.TargetGroup;

/** Checks that what the items of one plan name exists in that plan. */
final class CrossCheck {

    private final Plan plan;
    private final Faults faults;
    private final Set<String> groups;
    private final Set<String> chapters;
    private final Set<String> measures;
    private final Set<String> kpis;
    private final Set<String> footnotes;

    private CrossCheck(Plan plan, Faults faults) {
        this.plan = plan;
        this.faults = faults;
        groups = keys(plan.targetGroups(), TargetGroup::key);
        chapters = keys(plan.front().chapters(), Chapter::key);
        measures = keys(plan.measures(), Measure::key);
        kpis = keys(plan.kpis(), Kpi::key);
        footnotes = keys(plan.front().footnotes(), Front.Footnote::key);
    }

    static void of(Plan plan, Faults faults) {
        var check = new CrossCheck(plan, faults);
        check.front();
        check.goals();
        check.measures();
        check.kpis();
        check.actors();
    }

    private static <T> Set<String> keys(Collection<T> items, Function<T, String> key) {
        return items.stream().map(key).collect(Collectors.toUnmodifiableSet());
    }

    private Place.Of item(String file, String list, String key) {
        return new Place.Of(plan.key() + "/" + file, list, key);
    }

    private void known(Place.Of item, String field, String named, Set<String> allowed) {
        if (!named.isEmpty() && !allowed.contains(named)) {
            faults.at(item, "unknownReference", field, named);
        }
    }

    private void known(Place.Of item, String field, List<String> named, Set<String> allowed) {
        named.forEach(name -> known(item, field, name, allowed));
    }

    private void front() {
        for (Chapter chapter : plan.front().chapters()) {
            var item = item("plan.yaml", "chapters", chapter.key());
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
            known(item("plan.yaml", "observations", observation.key()), "items", observation.items(), observable);
        }
    }

    private void goals() {
        var formulas = keys(plan.formulas(), Formula::key);
        var goals = keys(plan.goals(), Goal::key);
        for (Goal goal : plan.goals()) {
            var item = item("groups.yaml", "goals", goal.key());
            known(item, "targetGroups", goal.targetGroups(), groups);
            known(item, "formula", goal.formula(), formulas);
        }
        for (Formula formula : plan.formulas()) {
            var item = item("groups.yaml", "formulas", formula.key());
            known(item, "produces", formula.producesGoal(), goals);
            known(item, "produces", formula.producesKpi(), kpis);
            FormulaCheck.of(formula).forEach(fault -> faults.at(item, "badExpression", fault));
        }
    }

    private void measures() {
        var programmes = keys(plan.actors().programmes(), Actors.Programme::key);
        var services = keys(plan.actors().services(), Actors.Window::key);
        var schemes = keys(plan.actors().schemes(), Actors.Scheme::key);
        for (Measure measure : plan.measures()) {
            var item = item("measures.yaml", "measures", measure.key());
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
                faults.at(item, "repriseOfMissing");
            }
        }
    }

    private void kpis() {
        var stages = keys(plan.front().stages(), Front.Stage::key);
        for (Kpi kpi : plan.kpis()) {
            var item = item("kpis.yaml", "kpis", kpi.key());
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
            known(
                    item("organisations.yaml", "organisations", organisation.key()),
                    "parent",
                    organisation.parent(),
                    organisations);
        }
        for (Actors.GrantProject project : plan.actors().grantProjects()) {
            var item = item("programmes.yaml", "grantProjects", project.key());
            known(item, "scheme", project.scheme(), schemes);
            known(item, "kpis", project.kpis(), kpis);
            known(item, "measures", project.measures(), measures);
        }
        for (Actors.Window service : plan.actors().services()) {
            known(item("programmes.yaml", "services", service.key()), "targetGroups", service.targetGroups(), groups);
        }
    }
}
