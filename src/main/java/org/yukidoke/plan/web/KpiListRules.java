package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.TargetGroup;

/**
 * Arranges a plan's KPIs so that no column of figures invites a sum: by group of people, then by stage and annex, and
 * within that a part right under its whole.
 */
final class KpiListRules {

    private KpiListRules() {}

    /** The KPIs about one group. */
    record Group(TargetGroup group, List<Basket> baskets) {
        Group {
            baskets = List.copyOf(baskets);
        }
    }

    /**
     * KPIs of one stage, of the body or of the annex.
     *
     * @param stage blank for a plan without stages
     */
    record Basket(String stage, boolean annex, List<Entry> entries) {
        Basket {
            entries = List.copyOf(entries);
        }
    }

    /** A KPI and how deep it stands: 1, or 2 for what another KPI of the basket holds already. */
    record Entry(Kpi kpi, int level) {}

    static List<Group> of(Plan plan) {
        var groups = new ArrayList<Group>();
        for (TargetGroup group : plan.targetGroups()) {
            var kpis = plan.kpis().stream()
                    .filter(kpi -> kpi.place().targetGroup().equals(group.key()))
                    .toList();
            if (!kpis.isEmpty()) {
                groups.add(new Group(group, baskets(kpis)));
            }
        }
        return groups;
    }

    private record Shelf(String stage, boolean annex) {}

    private static List<Basket> baskets(List<Kpi> kpis) {
        Map<Shelf, List<Kpi>> shelves = new LinkedHashMap<>();
        for (Kpi kpi : kpis) {
            shelves.computeIfAbsent(new Shelf(kpi.window().stage(), kpi.inAnnex()), none -> new ArrayList<>())
                    .add(kpi);
        }
        return shelves.entrySet().stream()
                .map(shelf -> new Basket(shelf.getKey().stage(), shelf.getKey().annex(), entries(shelf.getValue())))
                .toList();
    }

    private static List<Entry> entries(List<Kpi> kpis) {
        var entries = new ArrayList<Entry>();
        for (Kpi kpi : kpis) {
            if (kpis.stream().anyMatch(other -> holds(other, kpi))) {
                continue;
            }
            entries.add(new Entry(kpi, 1));
            kpis.stream().filter(part -> holds(kpi, part)).forEach(part -> entries.add(new Entry(part, 2)));
        }
        return entries;
    }

    private static boolean holds(Kpi whole, Kpi part) {
        return part.relations().subsetOf().equals(whole.key())
                || part.relations().duplicateOf().equals(whole.key());
    }
}
