package org.yukidoke.plan;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;

/** What stands on every page about one plan, whichever module shows it. */
public final class PlanFrames {

    private PlanFrames() {}

    /** The frame of a page that a tab leads to. */
    public static Frame of(Plan plan, Texts t, PlanTab here) {
        return of(plan, t, here, "");
    }

    /** The frame of a page below one of the tabs; {@code item} is what the last crumb calls it. */
    public static Frame of(Plan plan, Texts t, PlanTab here, String item) {
        String over = over(plan, t);
        var steps = new ArrayList<Crumb>();
        steps.add(new Crumb(t.of("plan.crumb.home"), "/"));
        steps.add(new Crumb(t.of("plan.crumb.plans"), "/plans"));
        steps.add(new Crumb(over, PlanTab.OVERVIEW.of(plan.key())));
        if (here != PlanTab.OVERVIEW) {
            steps.add(new Crumb(t.of(here.words()), here.of(plan.key())));
        }
        steps.add(Crumb.here(item.isEmpty() ? steps.removeLast().text() : item));
        var tabs = Stream.of(PlanTab.values())
                .map(tab -> new Tab(t.of(tab.words()), tab.of(plan.key()), tab == here))
                .toList();
        Name name = plan.edition().name();
        return new Frame(over, t.pick(name.ja(), name.en()), steps, t.of("plan.tab.label"), tabs);
    }

    /** Prefecture and edition: what tells this plan from every other. */
    public static String over(Plan plan, Texts t) {
        Name label = plan.edition().label();
        return t.of("plan.prefecture." + plan.platform().prefecture()) + " " + t.pick(label.ja(), label.en());
    }
}
