package org.yukidoke.plan.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One record of each kind as it is answered now, lists inside it cut to their first element. */
@Component
final class Examples {

    private final PublishedPlans plans;

    Examples(PublishedPlans plans) {
        this.plans = plans;
    }

    Map<Class<?>, String> now() {
        var examples = new HashMap<Class<?>, String>();
        List<InPlan> all = plans.list();
        for (InPlan in : all) {
            for (Listing<?> listing : Listings.ALL) {
                in.items(listing).stream().findFirst().ifPresent(item -> add(listing.type(), item, examples));
            }
            PlanSummaryJson summary = plans.summary(in, all);
            add(PlanSummaryJson.class, summary, examples);
            add(PlanDetailJson.class, PlanDetailJson.of(in, summary), examples);
            all.stream()
                    .filter(before -> before.key().equals(in.plan().edition().predecessor()))
                    .forEach(before -> add(DiffJson.class, DiffJson.of(in, before), examples));
        }
        plans.listConcepts().stream()
                .findFirst()
                .ifPresent(concept -> add(ConceptJson.class, ConceptJson.of(concept, all), examples));
        return examples;
    }

    private static void add(Class<?> type, Object record, Map<Class<?>, String> examples) {
        examples.computeIfAbsent(type, fresh -> Json.shortened(record));
    }
}
