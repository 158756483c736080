package org.yukidoke.council.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Texts;

/** What stands above every page of a council's meetings. */
public record CouncilHead(String over, String title, String lead, List<Crumb> crumbs) {

    public CouncilHead {
        crumbs = List.copyOf(crumbs);
    }

    static String meetings(String plan) {
        return "/desk/plans/" + plan + "/meetings";
    }

    static CouncilHead of(Plan plan, String title, String lead, Texts t) {
        var crumbs = new ArrayList<Crumb>();
        String over = PlanFrames.over(plan, t);
        crumbs.add(new Crumb(t.of("council.desk"), "/desk"));
        crumbs.add(new Crumb(over, "/plans/" + plan.key()));
        if (!title.equals(t.of("council.meetings"))) {
            crumbs.add(new Crumb(t.of("council.meetings"), meetings(plan.key())));
        }
        crumbs.add(Crumb.here(title));
        return new CouncilHead(over, title, lead, crumbs);
    }
}
