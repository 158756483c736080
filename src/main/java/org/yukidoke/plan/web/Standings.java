package org.yukidoke.plan.web;

import java.util.List;
import java.util.Map;
import org.yukidoke.plan.Goal;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.PlanStandings.Standing;

/** Where the figures of one plan stand, as far as anybody tells; a list of one or none is what a template can place. */
record Standings(Map<String, Standing> byId) {

    /** Nobody tells: the pages show the plan alone. */
    static final Standings NONE = new Standings(Map.of());

    Standings {
        byId = Map.copyOf(byId);
    }

    List<Standing> of(Kpi kpi) {
        return of(kpi.id());
    }

    List<Standing> of(Goal goal) {
        return of(goal.id());
    }

    private List<Standing> of(String id) {
        Standing found = byId.get(id);
        return found == null ? List.of() : List.of(found);
    }

    boolean any() {
        return !byId.isEmpty();
    }
}
