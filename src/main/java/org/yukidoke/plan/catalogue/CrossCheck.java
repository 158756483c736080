package org.yukidoke.plan.catalogue;

import java.util.Map;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanCheck;

/** Says of what is wrong between the items of one plan in which file and line it stands. */
final class CrossCheck {

    /** Where the lists of a plan stand. */
    private static final Map<String, String> FILES = Map.of(
            "chapters", "plan.yaml",
            "observations", "plan.yaml",
            "goals", "groups.yaml",
            "formulas", "groups.yaml",
            "measures", "measures.yaml",
            "kpis", "kpis.yaml",
            "organisations", "organisations.yaml",
            "grantProjects", "programmes.yaml",
            "services", "programmes.yaml");

    private CrossCheck() {}

    static void of(Plan plan, Faults faults) {
        for (PlanCheck.Fault fault : PlanCheck.of(plan)) {
            String file = plan.key() + "/" + FILES.getOrDefault(fault.list(), "plan.yaml");
            faults.at(
                    new Place.Of(file, fault.list(), fault.item()),
                    fault.fault(),
                    fault.arguments().toArray(String[]::new));
        }
    }
}
