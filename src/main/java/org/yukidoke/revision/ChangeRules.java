package org.yukidoke.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Edition;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;

/** What becomes of a plan by changes. */
final class ChangeRules {

    private ChangeRules() {}

    /**
     * The plan after the changes.
     *
     * @param lost changes whose item is not there, because the plan was revised otherwise meanwhile
     */
    record Applied(Plan plan, List<Change> lost) {
        Applied {
            lost = List.copyOf(lost);
        }
    }

    /** Applies changes: what comes, then what changes, then what goes; their order does not matter otherwise. */
    static Applied apply(Plan base, Collection<Change> changes) {
        var lost = new ArrayList<Change>();
        Plan plan = base;
        var ordered = changes.stream()
                .sorted(Comparator.comparingInt(ChangeRules::turn))
                .toList();
        for (Change change : ordered) {
            Optional<Plan> next = after(plan, change);
            if (next.isEmpty()) {
                lost.add(change);
            }
            plan = next.orElse(plan);
        }
        return new Applied(plan, lost);
    }

    private static int turn(Change change) {
        return switch (change) {
            case Change.BodyAdded body -> 0;
            case Change.Front front -> 0;
            case Change.Heading heading -> 0;
            case Change.MeasureAdded added -> 1;
            case Change.KpiAdded added -> 1;
            case Change.MeasureText text -> 2;
            case Change.MeasureMarks marks -> 2;
            case Change.MeasureOwners owners -> 2;
            case Change.MeasureYears years -> 2;
            case Change.KpiText text -> 2;
            case Change.KpiTarget target -> 2;
            case Change.KpiWindow window -> 2;
            case Change.KpiPlace place -> 2;
            case Change.ProjectSet project -> 2;
            case Change.MeasureRemoved removed -> 3;
            case Change.KpiRemoved removed -> 3;
            case Change.ProjectRemoved removed -> 3;
        };
    }

    private static Optional<Plan> after(Plan plan, Change change) {
        return switch (change) {
            case Change.MeasureAdded(Measure measure) -> added(plan, measure);
            case Change.MeasureRemoved(String key) -> RemovalRules.withoutMeasure(plan, key);
            case Change.MeasureText text -> measure(plan, text.key(), measure -> ItemRules.with(measure, text));
            case Change.MeasureMarks marks -> measure(plan, marks.key(), measure -> ItemRules.with(measure, marks));
            case Change.MeasureOwners owners -> measure(plan, owners.key(), measure -> measure.with(owners.owned()));
            case Change.MeasureYears years -> measure(plan, years.key(), measure -> measure.with(years.schedule()));
            case Change.KpiAdded(Kpi kpi) -> added(plan, kpi);
            case Change.KpiRemoved(String key) -> RemovalRules.withoutKpi(plan, key);
            case Change.KpiText text -> kpi(plan, text.key(), kpi -> ItemRules.with(kpi, text));
            case Change.KpiTarget target -> kpi(plan, target.key(), kpi -> kpi.with(target.target()));
            case Change.KpiWindow window -> kpi(plan, window.key(), kpi -> kpi.with(window.window()));
            case Change.KpiPlace place -> kpi(plan, place.key(), kpi -> kpi.with(place.place(), place.relations()));
            case Change.ProjectSet(Actors.GrantProject project) -> Optional.of(set(plan, project));
            case Change.ProjectRemoved(String key) -> RemovalRules.withoutProject(plan, key);
            case Change.BodyAdded(Actors.Organisation body) -> Optional.of(set(plan, body));
            case Change.Heading heading -> heading(plan, heading);
            case Change.Front front -> Optional.of(front(plan, front));
        };
    }

    /** What a plan says now where a change would say otherwise; empty where it has no such item. */
    static Optional<Change> now(Plan plan, Change change) {
        return switch (change) {
            case Change.MeasureAdded(Measure measure) ->
                find(plan.measures(), Measure::key, measure.key()).map(Change.MeasureAdded::new);
            case Change.MeasureRemoved(String key) ->
                find(plan.measures(), Measure::key, key).map(Change.MeasureAdded::new);
            case Change.MeasureText text ->
                find(plan.measures(), Measure::key, text.key()).map(ItemRules::text);
            case Change.MeasureMarks marks ->
                find(plan.measures(), Measure::key, marks.key()).map(ItemRules::marks);
            case Change.MeasureOwners owners ->
                find(plan.measures(), Measure::key, owners.key()).map(ItemRules::owners);
            case Change.MeasureYears years ->
                find(plan.measures(), Measure::key, years.key()).map(ItemRules::years);
            case Change.KpiAdded(Kpi kpi) ->
                find(plan.kpis(), Kpi::key, kpi.key()).map(Change.KpiAdded::new);
            case Change.KpiRemoved(String key) ->
                find(plan.kpis(), Kpi::key, key).map(Change.KpiAdded::new);
            case Change.KpiText text -> find(plan.kpis(), Kpi::key, text.key()).map(ItemRules::text);
            case Change.KpiTarget target ->
                find(plan.kpis(), Kpi::key, target.key()).map(kpi -> new Change.KpiTarget(kpi.key(), kpi.target()));
            case Change.KpiWindow window ->
                find(plan.kpis(), Kpi::key, window.key()).map(kpi -> new Change.KpiWindow(kpi.key(), kpi.window()));
            case Change.KpiPlace place ->
                find(plan.kpis(), Kpi::key, place.key())
                        .map(kpi -> new Change.KpiPlace(kpi.key(), kpi.place(), kpi.relations()));
            case Change.ProjectSet(Actors.GrantProject project) ->
                find(plan.actors().grantProjects(), Actors.GrantProject::key, project.key())
                        .map(Change.ProjectSet::new);
            case Change.ProjectRemoved(String key) ->
                find(plan.actors().grantProjects(), Actors.GrantProject::key, key)
                        .map(Change.ProjectSet::new);
            case Change.BodyAdded(Actors.Organisation body) ->
                find(plan.actors().organisations(), Actors.Organisation::key, body.key())
                        .map(Change.BodyAdded::new);
            case Change.Heading heading ->
                find(plan.front().chapters(), Chapter::key, heading.key())
                        .map(chapter -> new Change.Heading(chapter.key(), chapter.label(), chapter.heading()));
            case Change.Front front -> Optional.of(front(plan.edition()));
        };
    }

    static Change.Front front(Edition edition) {
        return new Change.Front(edition.name(), edition.label(), edition.effective(), edition.fiscalYears());
    }

    static <T> Optional<T> find(List<T> items, Function<T, String> key, String wanted) {
        return items.stream().filter(item -> key.apply(item).equals(wanted)).findFirst();
    }

    private static Optional<Plan> measure(Plan plan, String key, UnaryOperator<Measure> change) {
        return replaced(plan.measures(), Measure::key, key, change).map(measures -> plan.withMeasures(measures));
    }

    private static Optional<Plan> kpi(Plan plan, String key, UnaryOperator<Kpi> change) {
        return replaced(plan.kpis(), Kpi::key, key, change).map(kpis -> plan.withKpis(kpis));
    }

    private static <T> Optional<List<T>> replaced(
            List<T> items, Function<T, String> key, String wanted, UnaryOperator<T> change) {
        return find(items, key, wanted)
                .map(found -> items.stream()
                        .map(item -> key.apply(item).equals(wanted) ? change.apply(item) : item)
                        .toList());
    }

    private static Optional<Plan> added(Plan plan, Measure measure) {
        if (find(plan.measures(), Measure::key, measure.key()).isPresent()) {
            return Optional.empty();
        }
        var measures = new ArrayList<>(plan.measures());
        int last = -1;
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i).chapter().equals(measure.chapter())) {
                last = i;
            }
        }
        measures.add(last < 0 ? measures.size() : last + 1, measure);
        return Optional.of(plan.withMeasures(measures));
    }

    private static Optional<Plan> added(Plan plan, Kpi kpi) {
        if (find(plan.kpis(), Kpi::key, kpi.key()).isPresent()) {
            return Optional.empty();
        }
        var kpis = new ArrayList<>(plan.kpis());
        kpis.add(kpi);
        return Optional.of(plan.withKpis(kpis));
    }

    private static Plan set(Plan plan, Actors.GrantProject project) {
        var known = plan.actors().grantProjects();
        var projects = replaced(known, Actors.GrantProject::key, project.key(), before -> project)
                .orElseGet(() -> plus(known, project));
        return plan.with(ItemRules.withProjects(plan.actors(), projects));
    }

    private static Plan set(Plan plan, Actors.Organisation body) {
        var known = plan.actors().organisations();
        var bodies = replaced(known, Actors.Organisation::key, body.key(), before -> body)
                .orElseGet(() -> plus(known, body));
        return plan.with(ItemRules.withBodies(plan.actors(), bodies));
    }

    private static <T> List<T> plus(List<T> items, T item) {
        var more = new ArrayList<>(items);
        more.add(item);
        return more;
    }

    private static Optional<Plan> heading(Plan plan, Change.Heading heading) {
        return replaced(
                        plan.front().chapters(),
                        Chapter::key,
                        heading.key(),
                        chapter -> new Chapter(
                                chapter.id(),
                                chapter.key(),
                                chapter.parent(),
                                heading.label(),
                                heading.heading(),
                                chapter.targetGroup(),
                                chapter.source()))
                .map(chapters -> {
                    Front front = plan.front();
                    return plan.with(new Front(
                            front.versions(),
                            front.stages(),
                            front.cohort(),
                            chapters,
                            front.footnotes(),
                            front.decisions(),
                            front.repairs(),
                            front.observations()));
                });
    }

    private static Plan front(Plan plan, Change.Front front) {
        Edition edition = plan.edition();
        return plan.with(new Edition(
                edition.key(),
                edition.platform(),
                front.name(),
                front.label(),
                edition.document(),
                edition.adopted(),
                front.effective(),
                front.fiscalYears(),
                edition.predecessor(),
                edition.terms(),
                edition.schedule(),
                edition.source()));
    }

    /** The change a slot of a plan would be said by, with what the plan says now; null where there is no such part. */
    static @Nullable Change of(Plan plan, String slot) {
        String item = Change.item(slot);
        String part = slot.substring(item.length());
        String key = item.contains(".") ? item.substring(item.indexOf('.') + 1) : "";
        if (slot.equals("front")) {
            return front(plan.edition());
        }
        var measure = find(plan.measures(), Measure::key, item.startsWith("m.") ? key : "");
        var kpi = find(plan.kpis(), Kpi::key, item.startsWith("k.") ? key : "");
        return switch (part) {
            case "/text" ->
                measure.<Change>map(ItemRules::text)
                        .or(() -> kpi.map(ItemRules::text))
                        .orElse(null);
            case "/marks" -> measure.map(ItemRules::marks).orElse(null);
            case "/owners" -> measure.map(ItemRules::owners).orElse(null);
            case "/years" -> measure.map(ItemRules::years).orElse(null);
            case "/target" ->
                kpi.map(found -> new Change.KpiTarget(found.key(), found.target()))
                        .orElse(null);
            case "/window" ->
                kpi.map(found -> new Change.KpiWindow(found.key(), found.window()))
                        .orElse(null);
            case "/place" ->
                kpi.map(found -> new Change.KpiPlace(found.key(), found.place(), found.relations()))
                        .orElse(null);
            default -> null;
        };
    }
}
