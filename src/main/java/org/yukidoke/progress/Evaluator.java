package org.yukidoke.progress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/**
 * Evaluates every indicator of a plan at a moment. Where all figures of an indicator came in the same kind of period,
 * the database sums them up; where months, years and running totals stand beside each other, or a council's figure
 * beside those of its bodies, the entries themselves decide which of them count.
 */
@Component
final class Evaluator {

    private final EntryRows entries;
    private final TallyRows tallies;
    private final SettingRows settings;
    private final Reporters reporters;
    private final Plans plans;

    Evaluator(EntryRows entries, TallyRows tallies, SettingRows settings, Reporters reporters, Plans plans) {
        this.entries = entries;
        this.tallies = tallies;
        this.settings = settings;
        this.reporters = reporters;
        this.plans = plans;
    }

    /** What an evaluation stands on beside the ledger and the plan. */
    record Terms(Settings settings, Map<String, Set<String>> owing) {}

    Terms terms(Plan plan, Moment moment) {
        return new Terms(settings(plan, moment), reporters.owing(plan));
    }

    List<Evaluation> evaluate(Plan plan, Moment moment) {
        return evaluate(plan, moment, terms(plan, moment));
    }

    List<Evaluation> evaluate(Plan plan, Moment moment, Terms terms) {
        var indicators = Indicator.list(plan);
        var owing = terms.owing();
        var frame = new EvaluationRules.Frame(terms.settings(), moment.day());
        Map<String, List<TallyRows.Sum>> sums = sums(plan, moment, indicators, owing);
        var apart = indicators.stream()
                .map(Indicator::id)
                .filter(id -> sums.containsKey(id) && mixed(sums.getOrDefault(id, List.of())))
                .collect(Collectors.toSet());
        var byEntry = indicators.stream()
                .filter(indicator -> !indicator.aim().additive() || apart.contains(indicator.id()))
                .map(Indicator::id)
                .collect(Collectors.toSet());
        Map<String, List<Line>> lines = lines(plan, moment, byEntry);
        var before = before(plan, moment, frame.settings());
        return indicators.stream()
                .map(indicator -> {
                    var bodies = owing.getOrDefault(indicator.id(), Set.of());
                    var earlier = before.getOrDefault(indicator.relations().predecessor(), List.of());
                    return byEntry.contains(indicator.id())
                            ? EvaluationRules.of(
                                    indicator, lines.getOrDefault(indicator.id(), List.of()), earlier, bodies, frame)
                            : EvaluationRules.of(
                                    indicator,
                                    plain(indicator, sums.getOrDefault(indicator.id(), List.of()), bodies.size()),
                                    EvaluationRules.together(indicator, earlier),
                                    bodies.size(),
                                    frame);
                })
                .toList();
    }

    Settings settings(Plan plan, Moment moment) {
        return settings.get(plan.platform().key(), moment);
    }

    private Map<String, List<TallyRows.Sum>> sums(
            Plan plan, Moment moment, List<Indicator> indicators, Map<String, Set<String>> owing) {
        var additive = indicators.stream()
                .filter(indicator -> indicator.aim().additive())
                .map(Indicator::id)
                .collect(Collectors.toSet());
        return tallies.list(plan.key(), moment, additive, owing).stream()
                .collect(Collectors.groupingBy(TallyRows.Sum::indicator));
    }

    private static boolean mixed(List<TallyRows.Sum> sums) {
        var kinds = sums.stream().map(sum -> sum.tally().period().kind()).collect(Collectors.toSet());
        var whose = sums.stream().map(TallyRows.Sum::council).collect(Collectors.toSet());
        return kinds.size() > 1 || whose.size() > 1 || kinds.contains(Period.Kind.YEARS);
    }

    private static Map<String, Amounts> plain(Indicator indicator, List<TallyRows.Sum> sums, int owing) {
        var parts = new HashMap<String, Amounts>();
        EvaluationRules.names(indicator).forEach(part -> parts.put(part, Amounts.NONE));
        sums.stream()
                .collect(Collectors.groupingBy(TallyRows.Sum::part))
                .forEach((part, of) -> parts.put(
                        part,
                        Amounts.plain(
                                of.stream().map(TallyRows.Sum::tally).toList(),
                                of.getFirst().council(),
                                owing)));
        return parts;
    }

    private Map<String, List<Line>> lines(Plan plan, Moment moment, Set<String> indicators) {
        return indicators.isEmpty()
                ? Map.of()
                : entries.standing(plan.key(), moment, indicators).stream()
                        .map(Evaluator::line)
                        .collect(Collectors.groupingBy(line -> line.cell().indicator()));
    }

    static Line line(Entry entry) {
        return new Line(
                entry.id(), entry.cell(), entry.reading(), entry.ground().sample(), entry.known());
    }

    /** Entries of the edition before, by the key of their KPI: last year may belong to it. */
    private Map<String, List<Line>> before(Plan plan, Moment moment, Settings settings) {
        if (settings.path() != Settings.Path.LAST_YEAR) {
            return Map.of();
        }
        Optional<Plan> edition = plans.find(plan.edition().predecessor());
        var wanted = new HashSet<String>();
        plan.kpis().forEach(kpi -> wanted.add(kpi.relations().predecessor()));
        return edition.map(older -> {
                    Map<String, String> keys = older.kpis().stream()
                            .filter(kpi -> wanted.contains(kpi.key()))
                            .collect(Collectors.toMap(Kpi::id, Kpi::key));
                    return lines(older, moment, keys.keySet()).entrySet().stream()
                            .collect(Collectors.toMap(of -> keys.getOrDefault(of.getKey(), ""), Map.Entry::getValue));
                })
                .orElseGet(Map::of);
    }
}
