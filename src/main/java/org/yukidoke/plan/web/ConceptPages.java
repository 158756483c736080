package org.yukidoke.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** What the plans count, side by side. */
@Controller
final class ConceptPages {

    private final Plans plans;
    private final Pages pages;
    private final Languages languages;

    ConceptPages(Plans plans, Pages pages, Languages languages) {
        this.plans = plans;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/concepts")
    View concepts(HttpServletRequest request) {
        return pages.show(
                "plan/board/concepts",
                ConceptListView.of(plans.listConcepts(), plans.list(), languages.texts(request)));
    }

    /** {@code base} is the id of the KPI the others are held against; one that is not there is the first. */
    @GetMapping("/concepts/{key}")
    View concept(@PathVariable String key, @RequestParam(defaultValue = "") String base, HttpServletRequest request) {
        var concepts = plans.listConcepts();
        var concept = concepts.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Absent("concept", key));
        return pages.show(
                "plan/board/concept", ConceptView.of(concept, concepts, plans.list(), base, languages.texts(request)));
    }
}
