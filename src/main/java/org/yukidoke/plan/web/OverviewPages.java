package org.yukidoke.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** The way to the plans: all of them, and what one plan is. */
@Controller
final class OverviewPages {

    /** A plan ends at midnight where its council sits, whatever the server's clock is set to. */
    private final Plans plans;

    private final StandingsKnown standings;
    private final Pages pages;
    private final Languages languages;

    OverviewPages(Plans plans, StandingsKnown standings, Pages pages, Languages languages) {
        this.plans = plans;
        this.standings = standings;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/plans")
    View list(HttpServletRequest request) {
        var t = languages.texts(request);
        var crumbs = List.of(new Crumb(t.of("plan.crumb.home"), "/"), Crumb.here(t.of("plan.crumb.plans")));
        return pages.show("plan/plans", new PlansView(crumbs, PlanCard.of(plans.list(), LocalDate.now(Japan.ZONE), t)));
    }

    @GetMapping("/plans/{key}")
    View overview(@PathVariable String key, HttpServletRequest request) {
        Plan plan = plans.find(key).orElseThrow(() -> new Absent("plan", key));
        var t = languages.texts(request);
        var beside = new MeasureView.Beside(Neighbours.of(plan, plans), standings.of(plan, t));
        return pages.show("plan/overview", OverviewView.of(plan, beside, LocalDate.now(Japan.ZONE), t));
    }
}
