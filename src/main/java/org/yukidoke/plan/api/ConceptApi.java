package org.yukidoke.plan.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yukidoke.api.Answers;
import org.yukidoke.kernel.Absent;

/** Tells what KPIs of different plans may be compared by, and those KPIs side by side. */
@RestController
final class ConceptApi {

    private final PublishedPlans plans;
    private final Answers answers;

    ConceptApi(PublishedPlans plans, Answers answers) {
        this.plans = plans;
        this.answers = answers;
    }

    @GetMapping(Addresses.CONCEPTS)
    ResponseEntity<?> concepts(HttpServletRequest request) {
        return answers.page(request, list(), ConceptJson::key, List.of());
    }

    @GetMapping(Addresses.CONCEPTS + "/{concept}")
    ResponseEntity<?> concept(@PathVariable String concept) {
        return answers.json(get(concept));
    }

    @GetMapping(Addresses.CONCEPTS + "/{concept}/kpis")
    ResponseEntity<?> kpis(@PathVariable String concept, HttpServletRequest request) {
        return answers.page(
                request, ConceptJson.kpis(get(concept).key(), plans.list()), KpiJson::id, Listings.KPIS.filters());
    }

    private List<ConceptJson> list() {
        var all = plans.list();
        return plans.listConcepts().stream()
                .map(concept -> ConceptJson.of(concept, all))
                .toList();
    }

    private ConceptJson get(String key) {
        return list().stream()
                .filter(concept -> concept.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Absent("concept", key));
    }
}
