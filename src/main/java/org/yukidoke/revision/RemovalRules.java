package org.yukidoke.revision;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;

/**
 * A plan without an item. What only points at it lets go of it; what says something by it, such as a reprise or a part
 * of a KPI, keeps it and is found by the check, because only people can say what it is to be instead.
 */
final class RemovalRules {

    private RemovalRules() {}

    static Optional<Plan> withoutMeasure(Plan plan, String key) {
        return without(plan.measures(), Measure::key, key).map(measures -> {
            var kpis = plan.kpis().stream().map(kpi -> without(kpi, key)).toList();
            Plan rest = plan.withMeasures(measures).withKpis(kpis);
            return forgetting(rest.with(without(rest.actors(), key)), "m." + key);
        });
    }

    static Optional<Plan> withoutKpi(Plan plan, String key) {
        return without(plan.kpis(), Kpi::key, key).map(kpis -> {
            var projects = plan.actors().grantProjects().stream()
                    .map(project -> with(project, minus(project.kpis(), key), project.measures()))
                    .toList();
            Plan rest = plan.withKpis(kpis);
            return forgetting(rest.with(ItemRules.withProjects(rest.actors(), projects)), "k." + key);
        });
    }

    static Optional<Plan> withoutProject(Plan plan, String key) {
        return without(plan.actors().grantProjects(), Actors.GrantProject::key, key)
                .map(projects -> forgetting(plan.with(ItemRules.withProjects(plan.actors(), projects)), "j." + key));
    }

    private static <T> Optional<List<T>> without(List<T> items, Function<T, String> key, String unwanted) {
        var rest =
                items.stream().filter(item -> !key.apply(item).equals(unwanted)).toList();
        return rest.size() == items.size() ? Optional.empty() : Optional.of(rest);
    }

    private static Kpi without(Kpi kpi, String measure) {
        var place = kpi.place();
        return place.measures().contains(measure)
                ? kpi.with(
                        new Kpi.Place(
                                place.chapter(), place.targetGroup(), place.owners(), minus(place.measures(), measure)),
                        kpi.relations())
                : kpi;
    }

    private static Actors without(Actors actors, String measure) {
        var aliases = actors.aliases().stream()
                .map(alias -> new Actors.Alias(
                        alias.id(),
                        alias.name(),
                        alias.perRow(),
                        alias.rows().stream()
                                .map(row -> new Actors.Row(row.members(), row.at(), minus(row.measures(), measure)))
                                .toList(),
                        alias.source()))
                .toList();
        var projects = actors.grantProjects().stream()
                .map(project -> with(project, project.kpis(), minus(project.measures(), measure)))
                .toList();
        return new Actors(
                actors.organisations(),
                aliases,
                actors.programmes(),
                actors.services(),
                actors.schemes(),
                projects,
                actors.procedures());
    }

    private static Actors.GrantProject with(Actors.GrantProject was, List<String> kpis, List<String> measures) {
        return new Actors.GrantProject(
                was.id(),
                was.key(),
                was.number(),
                was.scheme(),
                was.implementer(),
                was.name(),
                was.gist(),
                was.from(),
                was.to(),
                was.periodText(),
                was.asOf(),
                was.inAnnex(),
                kpis,
                measures,
                was.notes(),
                was.source());
    }

    private static Plan forgetting(Plan plan, String item) {
        Front front = plan.front();
        var observations = front.observations().stream()
                .map(observation -> new Front.Observation(
                        observation.id(),
                        observation.key(),
                        observation.kind(),
                        observation.text(),
                        observation.figures(),
                        minus(observation.items(), item),
                        observation.source()))
                .toList();
        return plan.with(new Front(
                front.versions(),
                front.stages(),
                front.cohort(),
                front.chapters(),
                front.footnotes(),
                front.decisions(),
                front.repairs(),
                observations));
    }

    private static List<String> minus(List<String> keys, String unwanted) {
        return keys.stream().filter(key -> !key.equals(unwanted)).toList();
    }
}
