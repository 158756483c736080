package org.yukidoke.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** How a plan is kept alive, and what a careful reader must know. */
@Controller
final class GovernancePages {

    private final Plans plans;
    private final Pages pages;
    private final Languages languages;

    GovernancePages(Plans plans, Pages pages, Languages languages) {
        this.plans = plans;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/plans/{plan}/governance")
    View governance(@PathVariable String plan, HttpServletRequest request) {
        return pages.show("plan/board/governance", GovernanceView.of(plans.get(plan), languages.texts(request)));
    }

    @GetMapping("/plans/{plan}/notes")
    View notes(@PathVariable String plan, HttpServletRequest request) {
        return pages.show("plan/board/notes", NotesView.of(plans.get(plan), languages.texts(request)));
    }
}
