package org.yukidoke.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Board;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** Plans side by side by what they count. */
@Controller("progressConceptPages")
final class ConceptPages {

    private final Plans plans;
    private final Viewing viewing;
    private final Pages pages;
    private final Languages languages;

    ConceptPages(Plans plans, Viewing viewing, Pages pages, Languages languages) {
        this.plans = plans;
        this.viewing = viewing;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/concepts/{key}/progress")
    View concept(@PathVariable String key, @RequestParam(defaultValue = "") String asOf, HttpServletRequest request) {
        var concept = plans.listConcepts().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Absent("concept", key));
        List<Plan> counting = plans.list().stream()
                .filter(plan -> plan.kpis().stream()
                        .anyMatch(kpi -> kpi.relations().concept().equals(key)))
                .toList();
        var figures = counting.stream()
                .map(plan -> viewing.of(plan.key(), asOf))
                .flatMap(seen -> figures(seen, key))
                .toList();
        return pages.show(
                "progress/concept", new ConceptPage(concept, counting, languages.texts(request)).view(figures));
    }

    private static Stream<ConceptPage.Figure> figures(Viewing.Seen seen, String concept) {
        Board board = seen.board();
        return board == null
                ? Stream.of()
                : board.evaluations().stream()
                        .filter(evaluation ->
                                evaluation.indicator().relations().concept().equals(concept))
                        .map(evaluation -> new ConceptPage.Figure(seen, board, evaluation));
    }
}
