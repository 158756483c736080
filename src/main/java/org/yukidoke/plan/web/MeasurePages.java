package org.yukidoke.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanDocuments;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** The measures of a plan: the list and each one. */
@Controller
final class MeasurePages {

    private final Plans plans;
    private final PlanDocuments documents;
    private final StandingsKnown standings;
    private final Pages pages;
    private final Languages languages;

    MeasurePages(Plans plans, PlanDocuments documents, StandingsKnown standings, Pages pages, Languages languages) {
        this.plans = plans;
        this.documents = documents;
        this.standings = standings;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/plans/{key}/measures")
    View list(@PathVariable String key, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        return pages.show("plan/measures", MeasureListView.of(search(key, request), MeasureFilter.of(parameters)));
    }

    @GetMapping("/plans/{key}/measures/{measure}")
    View one(
            @PathVariable String key,
            @PathVariable String measure,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        var search = search(key, request);
        var shown = search.index().findMeasure(measure).orElseThrow(() -> new Absent("measure", measure));
        return pages.show(
                "plan/measure",
                MeasureView.of(
                        search,
                        shown,
                        MeasureFilter.of(parameters),
                        new MeasureView.Beside(
                                Neighbours.of(search.index().plan(), plans),
                                standings.of(search.index().plan(), search.t()))));
    }

    private MeasureSearch search(String key, HttpServletRequest request) {
        Plan plan = plans.find(key).orElseThrow(() -> new Absent("plan", key));
        return new MeasureSearch(
                PlanIndex.of(plan), documents.find(key).orElse(MeasureSearch.UNREGISTERED), languages.texts(request));
    }
}
