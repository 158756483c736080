package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.plan.Concept;

/** What KPIs of different plans may be compared by, as the open interface tells it. */
record ConceptJson(
        String key,
        @About(origin = EDITED) String name,
        @About(origin = EDITED) @Nullable String nameEn,
        @About(origin = EDITED) String event,
        @About(origin = EDITED) @Nullable String eventEn,
        @About(origin = EDITED) @Nullable String caution,
        @About(origin = EDITED) @Nullable String cautionEn,
        @About(origin = DERIVED) List<String> kpiIds) {

    /** A concept with the KPIs of these plans that are of it. */
    static ConceptJson of(Concept concept, List<InPlan> plans) {
        return new ConceptJson(
                concept.key(),
                concept.name().ja(),
                InPlan.english(concept.name()),
                concept.event().ja(),
                InPlan.english(concept.event()),
                InPlan.textIfAny(concept.caution().ja()),
                InPlan.english(concept.caution()),
                kpis(concept.key(), plans).stream().map(KpiJson::id).toList());
    }

    static List<KpiJson> kpis(String concept, List<InPlan> plans) {
        return plans.stream()
                .flatMap(in -> in.items(Listings.KPIS).stream())
                .filter(kpi -> concept.equals(kpi.concept()))
                .toList();
    }
}
