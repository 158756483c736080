package org.yukidoke.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** What a plan sets out to reach, and how its figures were worked out. */
@Controller
final class GoalPages {

    private final Plans plans;
    private final StandingsKnown standings;
    private final Pages pages;
    private final Languages languages;

    GoalPages(Plans plans, StandingsKnown standings, Pages pages, Languages languages) {
        this.plans = plans;
        this.standings = standings;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/plans/{plan}/goals")
    View goals(@PathVariable String plan, HttpServletRequest request) {
        var in = plans.get(plan);
        var t = languages.texts(request);
        return pages.show("plan/board/goals", GoalsView.of(in, standings.of(in, t), t));
    }
}
