package org.yukidoke.plan.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Concept;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanDocuments;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;

/** The plans everybody may read. An edition that is not published is absent here, whoever asks. */
@Component
class PublishedPlans {

    private final Plans plans;
    private final PlanDocuments documents;
    private final Languages languages;
    private final Map<String, InPlan> told = new ConcurrentHashMap<>();

    PublishedPlans(Plans plans, PlanDocuments documents, Languages languages) {
        this.plans = plans;
        this.documents = documents;
        this.languages = languages;
    }

    /** Every published edition in the order of the catalogue. */
    @Transactional(readOnly = true)
    List<InPlan> list() {
        var concepts = plans.listConcepts();
        return plans.list().stream().map(plan -> tell(plan, concepts)).toList();
    }

    /**
     * A published edition.
     *
     * @throws Absent when there is none of that key, or none that is published
     */
    @Transactional(readOnly = true)
    InPlan get(String key) {
        Plan plan = plans.find(key).orElseThrow(() -> new Absent("plan", key));
        return tell(plan, plans.listConcepts());
    }

    @Transactional(readOnly = true)
    List<Concept> listConcepts() {
        return plans.listConcepts();
    }

    private InPlan tell(Plan plan, List<Concept> concepts) {
        var document = documents.find(plan.key()).orElse(null);
        InPlan known = told.get(plan.key());
        if (known != null && known.isMadeOf(plan, document, concepts)) {
            return known;
        }
        var fresh = new InPlan(plan, document, concepts);
        told.put(plan.key(), fresh);
        return fresh;
    }

    /** The edition as a list of plans shows it, with what stands before and after it among the published ones. */
    PlanSummaryJson summary(InPlan in, List<InPlan> all) {
        String code = in.plan().platform().prefecture();
        var prefecture = new PlanSummaryJson.PrefectureJson(
                code,
                languages.texts("ja").of("plan.prefecture." + code),
                languages.texts("en").of("plan.prefecture." + code));
        return PlanSummaryJson.of(in, prefecture, successor(in, all));
    }

    private static @Nullable String successor(InPlan in, List<InPlan> all) {
        return all.stream()
                .filter(other -> other.plan().edition().predecessor().equals(in.key()))
                .findFirst()
                .map(InPlan::key)
                .orElse(null);
    }
}
