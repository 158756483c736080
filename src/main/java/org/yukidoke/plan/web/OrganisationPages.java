package org.yukidoke.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** The bodies a plan names and what it gives them to do. */
@Controller
final class OrganisationPages {

    private final Plans plans;
    private final StandingsKnown standings;
    private final Pages pages;
    private final Languages languages;

    OrganisationPages(Plans plans, StandingsKnown standings, Pages pages, Languages languages) {
        this.plans = plans;
        this.standings = standings;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/plans/{plan}/organisations")
    View organisations(@PathVariable String plan, HttpServletRequest request) {
        return pages.show(
                "plan/board/organisations", OrganisationListView.of(plans.get(plan), languages.texts(request)));
    }

    @GetMapping("/plans/{plan}/organisations/{key}")
    View organisation(@PathVariable String plan, @PathVariable String key, HttpServletRequest request) {
        var in = plans.get(plan);
        var organisation = in.actors().organisations().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Absent("organisation", plan + " " + key));
        var t = languages.texts(request);
        return pages.show("plan/board/organisation", OrganisationView.of(in, organisation, standings.of(in, t), t));
    }
}
