package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;

/** One edition of a plan with everything that stands around its measures. */
record PlanDetailJson(
        @JsonUnwrapped PlanSummaryJson summary,
        @Nullable String council,
        @Nullable String secretariat,
        CohortJson cohort,
        List<FrontJson.VersionJson> versions,
        List<FrontJson.StageJson> stages,
        List<FrontJson.ChapterJson> chapters,
        List<FrontJson.FootnoteJson> footnotes,
        List<FrontJson.DecisionJson> decisions,
        List<FrontJson.RepairJson> repairs,
        List<FrontJson.ObservationJson> observations,
        @About(origin = DERIVED) List<String> concepts) {

    /** Who belongs to the generation by year of leaving school. */
    record CohortJson(
            @About(unit = "year") @Nullable Integer graduatedFrom,
            @About(unit = "year") @Nullable Integer graduatedTo,
            List<FrontJson.AgesJson> ages,
            List<SourceJson> source) {}

    static PlanDetailJson of(InPlan in, PlanSummaryJson summary) {
        var platform = in.plan().platform();
        var cohort = in.plan().front().cohort();
        return new PlanDetailJson(
                summary,
                InPlan.textIfAny(platform.council()),
                InPlan.textIfAny(platform.secretariat()),
                new CohortJson(
                        yearIfAny(cohort.graduatedFrom()),
                        yearIfAny(cohort.graduatedTo()),
                        in.items(Listings.COHORT_AGES),
                        FrontJson.sources(cohort.source(), in)),
                in.items(Listings.VERSIONS),
                in.items(Listings.STAGES),
                in.items(Listings.CHAPTERS),
                in.items(Listings.FOOTNOTES),
                in.items(Listings.DECISIONS),
                in.items(Listings.REPAIRS),
                in.items(Listings.OBSERVATIONS),
                in.plan().kpis().stream()
                        .map(kpi -> kpi.relations().concept())
                        .filter(concept -> !concept.isEmpty())
                        .distinct()
                        .toList());
    }

    private static @Nullable Integer yearIfAny(int year) {
        return year == 0 ? null : year;
    }
}
