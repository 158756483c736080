package org.yukidoke.plan.web;

import java.util.List;
import org.yukidoke.web.Crumb;

/** All plans as a table. */
public record PlansView(List<Crumb> crumbs, List<PlanCard> plans) {
    public PlansView {
        crumbs = List.copyOf(crumbs);
        plans = List.copyOf(plans);
    }
}
