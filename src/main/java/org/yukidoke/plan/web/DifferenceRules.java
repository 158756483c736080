package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;

/** What became of an edition's measures and KPIs in the next one, by what the newer edition says of each. */
final class DifferenceRules {

    private DifferenceRules() {}

    /** What the catalogue writes where a measure has none before it. */
    private static final String NONE = "none";

    /** What differs between a measure and the one before it. */
    enum What {
        LABEL,
        OWNERS,
        FUNDING,
        /** Our own short title, which alone is no change of the plan. */
        TITLE
    }

    /** One thing that differs. */
    record Change(What what, String before, String after) {}

    /**
     * A measure that goes on.
     *
     * @param told further changes, as the catalogue tells them
     */
    record Kept(Measure older, Measure newer, List<Change> changes, List<String> told) {
        Kept {
            changes = List.copyOf(changes);
            told = List.copyOf(told);
        }

        boolean changed() {
            return !told.isEmpty() || changes.stream().anyMatch(change -> change.what() != What.TITLE);
        }
    }

    /** A KPI of both editions. */
    record Pair(Kpi older, Kpi newer) {}

    /** Measures and KPIs of two editions. */
    record Difference(
            int before,
            List<Measure> removed,
            List<Measure> added,
            List<Kept> kept,
            int after,
            List<Pair> kpis,
            List<Kpi> removedKpis,
            List<Kpi> addedKpis) {
        Difference {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
            kept = List.copyOf(kept);
            kpis = List.copyOf(kpis);
            removedKpis = List.copyOf(removedKpis);
            addedKpis = List.copyOf(addedKpis);
        }

        /** Whether the count before, less what went, plus what came, is the count after: nothing is lost or doubled. */
        boolean adds() {
            return before - removed.size() + added.size() == after;
        }
    }

    static Difference of(Plan older, Plan newer) {
        var added = new ArrayList<Measure>();
        var kept = new ArrayList<Kept>();
        for (Measure measure : newer.measures()) {
            measure(older, measure.continuity().predecessor())
                    .ifPresentOrElse(before -> kept.add(kept(before, measure)), () -> added.add(measure));
        }
        var continued = kept.stream().map(pair -> pair.older().key()).collect(Collectors.toUnmodifiableSet());
        var removed = older.measures().stream()
                .filter(measure -> !continued.contains(measure.key()))
                .toList();

        var pairs = new ArrayList<Pair>();
        var addedKpis = new ArrayList<Kpi>();
        for (Kpi kpi : newer.kpis()) {
            kpi(older, kpi.relations().predecessor())
                    .ifPresentOrElse(before -> pairs.add(new Pair(before, kpi)), () -> addedKpis.add(kpi));
        }
        var continuedKpis = pairs.stream().map(pair -> pair.older().key()).collect(Collectors.toUnmodifiableSet());
        return new Difference(
                older.measures().size(),
                removed,
                added,
                kept,
                newer.measures().size(),
                pairs,
                older.kpis().stream()
                        .filter(kpi -> !continuedKpis.contains(kpi.key()))
                        .toList(),
                addedKpis);
    }

    private static Optional<Measure> measure(Plan plan, String key) {
        return plan.measures().stream()
                .filter(measure -> !key.equals(NONE) && measure.key().equals(key))
                .findFirst();
    }

    private static Optional<Kpi> kpi(Plan plan, String key) {
        return plan.kpis().stream().filter(kpi -> kpi.key().equals(key)).findFirst();
    }

    private static Kept kept(Measure older, Measure newer) {
        var changes = new ArrayList<Change>();
        add(changes, What.LABEL, older.label(), newer.label());
        add(changes, What.OWNERS, owners(older), owners(newer));
        add(changes, What.FUNDING, scheme(older), scheme(newer));
        add(changes, What.TITLE, older.title().ja(), newer.title().ja());
        return new Kept(older, newer, changes, newer.continuity().changes());
    }

    private static void add(List<Change> changes, What what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(what, before, after));
        }
    }

    private static String owners(Measure measure) {
        return String.join("、", measure.owned().owners());
    }

    private static String scheme(Measure measure) {
        var funding = measure.funding();
        return funding == null ? "" : funding.scheme();
    }
}
