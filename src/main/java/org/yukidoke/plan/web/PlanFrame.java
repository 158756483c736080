package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;

/**
 * What stands on every page of one plan: which plan it is, the way here and the pages beside this one.
 *
 * @param over prefecture and edition, the line above a page's title
 * @param name the plan's own name
 */
public record PlanFrame(String key, String over, String name, List<Crumb> crumbs, List<Tab> tabs) {

    public PlanFrame {
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
    }

    /** Title of a page in the browser: what it is, then of which plan. */
    public String title(String page) {
        return page + " | " + over;
    }

    /** The frame of a page that a tab leads to. */
    static PlanFrame of(Plan plan, Texts t, PlanTab here) {
        return of(plan, t, here, "");
    }

    /** The frame of a page below one of the tabs; {@code item} is what the last crumb calls it. */
    static PlanFrame of(Plan plan, Texts t, PlanTab here, String item) {
        var words = new PlanWords(t);
        String over = words.prefecture(plan.platform()) + " "
                + words.name(plan.edition().label());
        var steps = new ArrayList<Crumb>();
        steps.add(new Crumb(t.of("plan.crumb.home"), "/"));
        steps.add(new Crumb(t.of("plan.crumb.plans"), "/plans"));
        steps.add(new Crumb(over, PlanTab.OVERVIEW.of(plan.key())));
        if (here != PlanTab.OVERVIEW) {
            steps.add(new Crumb(t.of(here.words()), here.of(plan.key())));
        }
        if (item.isEmpty()) {
            steps.add(Crumb.here(steps.removeLast().text()));
        } else {
            steps.add(Crumb.here(item));
        }
        var tabs = Stream.of(PlanTab.values())
                .map(tab -> new Tab(t.of(tab.words()), tab.of(plan.key()), tab == here))
                .toList();
        return new PlanFrame(plan.key(), over, words.name(plan.edition().name()), steps, tabs);
    }
}
