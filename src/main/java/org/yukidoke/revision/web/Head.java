package org.yukidoke.revision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;

/**
 * The head of every page about revising one plan.
 *
 * @param base address of the page everything else stands below
 */
public record Head(String title, String over, String lead, List<Crumb> crumbs, List<Tab> tabs, String base) {

    public Head {
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
    }

    /** The pages of one draft. */
    enum Here {
        DRAFT("", "revision.tab.draft"),
        ITEMS("/items", "revision.tab.items"),
        YEARS("/years", "revision.tab.years"),
        COMPARISON("/comparison", "revision.tab.comparison"),
        CONSULTATION("/consultation", "revision.tab.consultation"),
        ROLL("/stage", "revision.tab.stage");

        private final String path;
        private final String words;

        Here(String path, String words) {
            this.path = path;
            this.words = words;
        }

        String path() {
            return path;
        }

        boolean forMembers() {
            return this == DRAFT || this == COMPARISON || this == CONSULTATION;
        }
    }

    static String plan(String plan) {
        return "/desk/plans/" + plan + "/revision";
    }

    static String draft(String plan, UUID draft) {
        return plan(plan) + "/" + draft;
    }

    /** The list of a plan's drafts. */
    static Head ofPlan(String plan, String over, Texts t) {
        return new Head(
                t.of("revision.title"),
                over,
                t.of("revision.lead"),
                List.of(
                        new Crumb(t.of("revision.desk"), "/desk"),
                        new Crumb(over, "/plans/" + plan),
                        Crumb.here(t.of("revision.title"))),
                List.of(),
                plan(plan));
    }

    /** A page of a draft; {@code item} is what it is about, empty for the tab itself. */
    static Head of(Shown shown, Here here, String item) {
        Texts t = shown.t();
        var draft = shown.sheet().draft();
        Plan plan = shown.sheet().plan();
        String over = over(plan, t);
        String base = draft(draft.plan(), draft.id());
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(t.of("revision.desk"), "/desk"));
        crumbs.add(new Crumb(over, "/plans/" + draft.plan()));
        crumbs.add(new Crumb(t.of("revision.title"), plan(draft.plan())));
        crumbs.add(
                here == Here.DRAFT
                        ? Crumb.here(draft.words().title())
                        : new Crumb(draft.words().title(), base));
        if (here != Here.DRAFT) {
            crumbs.add(item.isEmpty() ? Crumb.here(t.of(here.words)) : new Crumb(t.of(here.words), base + here.path));
        }
        if (!item.isEmpty()) {
            crumbs.add(Crumb.here(item));
        }
        var tabs = new ArrayList<Tab>();
        for (Here page : Here.values()) {
            if (shown.secretariat() || page.forMembers()) {
                tabs.add(new Tab(t.of(page.words), base + page.path, page == here));
            }
        }
        return new Head(
                item.isEmpty() ? t.of(here.words) : item,
                over + " ― " + draft.words().title(),
                "",
                crumbs,
                tabs,
                base);
    }

    /** Prefecture and edition; what a council's first plan is called, where nobody knows it yet. */
    static String over(Plan plan, Texts t) {
        Name name = plan.edition().name();
        return t.has("plan.prefecture." + plan.platform().prefecture())
                ? PlanFrames.over(plan, t)
                : t.pick(name.ja(), name.en());
    }
}
