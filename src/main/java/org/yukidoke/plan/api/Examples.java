package org.yukidoke.plan.api;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Records of every kind as they are answered now. */
@Component
final class Examples {

    private final PublishedPlans plans;

    Examples(PublishedPlans plans) {
        this.plans = plans;
    }

    Stream<Object> now() {
        List<InPlan> all = plans.list();
        return Stream.concat(
                all.stream().flatMap(in -> of(in, all)),
                plans.listConcepts().stream().limit(1).map(concept -> ConceptJson.of(concept, all)));
    }

    private Stream<Object> of(InPlan in, List<InPlan> all) {
        PlanSummaryJson summary = plans.summary(in, all);
        return Stream.of(
                        Listings.ALL.stream()
                                .flatMap(listing -> in.items(listing).stream().limit(1)),
                        Stream.of(summary, PlanDetailJson.of(in, summary)),
                        all.stream()
                                .filter(before ->
                                        before.key().equals(in.plan().edition().predecessor()))
                                .map(before -> DiffJson.of(in, before)))
                .flatMap(records -> records);
    }
}
