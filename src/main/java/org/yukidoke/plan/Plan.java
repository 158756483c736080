package org.yukidoke.plan;

import java.util.List;

/** One edition of a plan with everything in it. */
public record Plan(
        Edition edition,
        Platform platform,
        Front front,
        List<TargetGroup> targetGroups,
        List<Goal> goals,
        List<Formula> formulas,
        List<Measure> measures,
        List<Kpi> kpis,
        Actors actors) {

    public Plan {
        targetGroups = List.copyOf(targetGroups);
        goals = List.copyOf(goals);
        formulas = List.copyOf(formulas);
        measures = List.copyOf(measures);
        kpis = List.copyOf(kpis);
    }

    public String key() {
        return edition.key();
    }

    /** The same plan with another cover. */
    public Plan with(Edition edition) {
        return new Plan(edition, platform, front, targetGroups, goals, formulas, measures, kpis, actors);
    }

    /** The same plan with other chapters and footnotes. */
    public Plan with(Front front) {
        return new Plan(edition, platform, front, targetGroups, goals, formulas, measures, kpis, actors);
    }

    /** The same plan with other bodies and projects. */
    public Plan with(Actors actors) {
        return new Plan(edition, platform, front, targetGroups, goals, formulas, measures, kpis, actors);
    }

    /** The same plan with other measures. */
    public Plan withMeasures(List<Measure> measures) {
        return new Plan(edition, platform, front, targetGroups, goals, formulas, measures, kpis, actors);
    }

    /** The same plan with other KPIs. */
    public Plan withKpis(List<Kpi> kpis) {
        return new Plan(edition, platform, front, targetGroups, goals, formulas, measures, kpis, actors);
    }

    /** What the council was called when it adopted this edition; councils change their names between editions. */
    public Platform.Called council() {
        return platform.names().stream()
                .filter(called -> called.shortName().equals(edition.terms().platform()))
                .findFirst()
                .orElseGet(platform::called);
    }

    /** KPIs whose row or project names this measure. */
    public List<Kpi> kpisOf(Measure measure) {
        return kpis.stream()
                .filter(kpi -> kpi.place().measures().contains(measure.key()))
                .toList();
    }
}
