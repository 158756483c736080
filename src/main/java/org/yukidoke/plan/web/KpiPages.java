package org.yukidoke.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.PlanDocuments;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** The KPIs of a plan, and each of them with all it takes to read it. */
@Controller
final class KpiPages {

    private final Plans plans;
    private final PlanDocuments documents;
    private final StandingsKnown standings;
    private final Pages pages;
    private final Languages languages;

    KpiPages(Plans plans, PlanDocuments documents, StandingsKnown standings, Pages pages, Languages languages) {
        this.plans = plans;
        this.documents = documents;
        this.standings = standings;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/plans/{plan}/kpis")
    View kpis(@PathVariable String plan, HttpServletRequest request) {
        var in = plans.get(plan);
        var t = languages.texts(request);
        return pages.show("plan/board/kpis", KpiListView.of(in, standings.of(in, t), t));
    }

    @GetMapping("/plans/{plan}/kpis/{key}")
    View kpi(@PathVariable String plan, @PathVariable String key, HttpServletRequest request) {
        var in = plans.get(plan);
        var kpi = in.kpis().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Absent("kpi", plan + " " + key));
        var around = new KpiView.Around(
                in, plans.list(), plans.listConcepts(), documents.find(plan).orElse(MeasureSearch.UNREGISTERED));
        var t = languages.texts(request);
        return pages.show("plan/board/kpi", KpiView.of(around, kpi, standings.of(in, t), t));
    }
}
