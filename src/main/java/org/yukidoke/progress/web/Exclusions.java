package org.yukidoke.progress.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.web.BoardView.Link;
import org.yukidoke.progress.web.FigureView.Excluded;
import org.yukidoke.progress.web.Viewing.Seen;
import org.yukidoke.web.Texts;

/** What is not in a figure, and what it must not be added to. */
record Exclusions(Seen seen, Indicator indicator, EntryLines entries, Texts t) {

    List<Excluded> list() {
        var all = new ArrayList<Excluded>();
        var relations = indicator.relations();
        kpi(relations.subsetOf()).ifPresent(whole -> all.add(told("part-of", whole)));
        kpi(relations.duplicateOf()).ifPresent(first -> all.add(told("same-as", first)));
        for (Kpi other : seen.plan().kpis()) {
            if (isHere(other.relations().subsetOf())) {
                all.add(told("holds", other));
            }
            if (isHere(other.relations().duplicateOf())) {
                all.add(told("printed-again", other));
            }
        }
        reprises().ifPresent(all::add);
        switch (indicator.ageScope()) {
            case ALL -> all.add(new Excluded(t.of("progressboard.excluded.all-ages"), List.of()));
            case NOT_STATED -> all.add(new Excluded(t.of("progressboard.excluded.ages-unknown"), List.of()));
            case GENERATION -> {}
        }
        if (entries.withheld() > 0) {
            all.add(new Excluded(t.of("progressboard.excluded.withheld", entries.withheld()), List.of()));
        }
        if (entries.corrected() > 0) {
            all.add(new Excluded(t.of("progressboard.excluded.corrected", entries.corrected()), List.of()));
        }
        return all;
    }

    private boolean isHere(String kpi) {
        return !kpi.isEmpty() && indicator.key().equals("k." + kpi);
    }

    private Optional<Kpi> kpi(String key) {
        return seen.plan().kpis().stream().filter(kpi -> kpi.key().equals(key)).findFirst();
    }

    private Excluded told(String how, Kpi other) {
        String href = PlanTab.PROGRESS.of(seen.plan().key()) + "/k." + other.key() + seen.query();
        String name = t.pick(other.name().ja(), other.name().en());
        return new Excluded(t.of("progressboard.excluded." + how), List.of(new Link(name, href)));
    }

    /** Measures of this KPI that are only printed again: what they do is counted where they stand first. */
    private Optional<Excluded> reprises() {
        String kpi = indicator.type() == Indicator.Type.KPI ? indicator.key().substring(2) : "";
        var again = kpi(kpi).stream()
                .flatMap(known -> seen.plan().measures().stream()
                        .filter(measure -> known.place().measures().contains(measure.key())))
                .filter(measure -> measure.repeat().reprise() == Measure.Reprise.MEASURE)
                .map(measure -> new Link(
                        t.pick(measure.title().ja(), measure.title().en()),
                        PlanTab.MEASURES.of(seen.plan().key()) + "/" + measure.key()))
                .toList();
        return again.isEmpty()
                ? Optional.empty()
                : Optional.of(new Excluded(t.of("progressboard.excluded.reprise", again.size()), again));
    }
}
