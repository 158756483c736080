package org.yukidoke.plan.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;

/** Checks what one edition says of the edition before it. */
final class Editions {

    private static final String NEW = "none";

    private final Map<String, Plan> plans;
    private final Faults faults;

    Editions(List<Plan> plans, Faults faults) {
        this.plans = plans.stream().collect(Collectors.toMap(Plan::key, Function.identity(), (first, second) -> first));
        this.faults = faults;
    }

    void check() {
        for (Plan plan : plans.values()) {
            String before = plan.edition().predecessor();
            if (before.isEmpty()) {
                continue;
            }
            Plan predecessor = plans.get(before);
            if (predecessor == null) {
                faults.add(plan.key() + "/plan.yaml", 1, "unknownReference", "predecessor", before);
            } else {
                check(plan, predecessor);
            }
        }
    }

    private void check(Plan plan, Plan before) {
        Set<String> measures = before.measures().stream().map(Measure::key).collect(Collectors.toSet());
        for (Measure measure : plan.measures()) {
            String named = measure.continuity().predecessor();
            var item = new Place.Of(plan.key() + "/measures.yaml", "measures", measure.key());
            if (named.isEmpty()) {
                faults.at(item, "predecessorMissing");
            } else if (!named.equals(NEW) && !measures.contains(named)) {
                faults.at(item, "unknownReference", "predecessor", named);
            }
        }
        Set<String> kpis = before.kpis().stream().map(Kpi::key).collect(Collectors.toSet());
        for (Kpi kpi : plan.kpis()) {
            String named = kpi.relations().predecessor();
            if (!named.isEmpty() && !named.equals(NEW) && !kpis.contains(named)) {
                faults.at(
                        new Place.Of(plan.key() + "/kpis.yaml", "kpis", kpi.key()),
                        "unknownReference",
                        "predecessor",
                        named);
            }
        }
    }
}
