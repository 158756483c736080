package org.yukidoke.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** An edition beside the one before it. */
@Controller
final class DifferencePages {

    private final Plans plans;
    private final Pages pages;
    private final Languages languages;

    DifferencePages(Plans plans, Pages pages, Languages languages) {
        this.plans = plans;
        this.pages = pages;
        this.languages = languages;
    }

    /** Only editions of one plan have a difference: two councils’ plans are compared by what they count. */
    @GetMapping("/plans/{plan}/difference/{other}")
    View difference(@PathVariable String plan, @PathVariable String other, HttpServletRequest request) {
        var asked = plans.get(plan);
        var beside = plans.get(other);
        if (asked.edition().predecessor().equals(beside.key())) {
            return pages.show("plan/board/difference", DifferenceView.of(beside, asked, languages.texts(request)));
        }
        if (beside.edition().predecessor().equals(asked.key())) {
            return new RedirectView(PlanPaths.difference(beside.key(), asked.key()));
        }
        throw new Absent("difference", plan + " " + other);
    }
}
