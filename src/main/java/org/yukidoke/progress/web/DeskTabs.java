package org.yukidoke.progress.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;

/** The pages on which a council's own people work on the figures of one plan. */
final class DeskTabs {

    private DeskTabs() {}

    /** One of those pages. */
    enum Here {
        ACTUALS
    }

    static List<Tab> of(Plan plan, boolean secretariat, Here here, Texts t) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(t.of("progressentry.title"), ActualsAsked.path(plan.key()), here == Here.ACTUALS));
        return List.copyOf(tabs);
    }
}
