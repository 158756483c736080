package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.EDITED;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.plan.TargetGroup;

/** A group of people a plan wants to reach, with its size, as the open interface tells it. */
record TargetGroupJson(
        String id,
        String plan,
        String key,
        @About(origin = EDITED) TargetGroup.Kind kind,
        @Nullable String label,
        String name,
        @About(origin = EDITED) @Nullable String nameEn,
        @About(origin = EDITED) @Nullable String gist,
        @About(unit = "age") @Nullable Integer ageFrom,
        @About(unit = "age") @Nullable Integer ageTo,
        @About(origin = EDITED) @Nullable String boundary,
        List<EstimateJson> estimates,
        SourceJson source,
        List<SourceJson> alsoAt) {

    /** Tells a figure that was not estimated apart from nobody. */
    enum State {
        ESTIMATED,
        NOT_ESTIMATED
    }

    /** How many people that are. */
    record EstimateJson(
            @About(unit = "<unit>") @Nullable BigDecimal value,
            State state,
            @Nullable String unit,
            boolean approximate,
            @About(unit = "age") @Nullable Integer ageFrom,
            @About(unit = "age") @Nullable Integer ageTo,
            @About(unit = "percent") @Nullable BigDecimal ratio,
            @About(unit = "percent") @Nullable BigDecimal nationalRatio,
            @Nullable String comparison,
            @Nullable String survey,
            @About(unit = "year") @Nullable Integer surveyYear,
            @About(origin = EDITED) @Nullable String method,
            @About(origin = EDITED) @Nullable String note,
            @About(origin = EDITED) @Nullable String notEstimated,
            SourceJson source) {}

    static TargetGroupJson of(TargetGroup group, InPlan in) {
        return new TargetGroupJson(
                group.id(),
                in.key(),
                group.key(),
                group.kind(),
                InPlan.textIfAny(group.label()),
                group.name().ja(),
                InPlan.english(group.name()),
                InPlan.textIfAny(group.gist()),
                group.ageFrom(),
                group.ageTo(),
                InPlan.textIfAny(group.boundary()),
                group.estimates().stream().map(estimate -> of(estimate, in)).toList(),
                in.source(group.source()),
                in.also(group.source()));
    }

    private static EstimateJson of(TargetGroup.Estimate estimate, InPlan in) {
        return new EstimateJson(
                estimate.value(),
                estimate.value() == null ? State.NOT_ESTIMATED : State.ESTIMATED,
                estimate.value() == null ? null : InPlan.textIfAny(estimate.unit()),
                estimate.approximate(),
                estimate.ageFrom(),
                estimate.ageTo(),
                estimate.ratio(),
                estimate.nationalRatio(),
                InPlan.textIfAny(estimate.comparison()),
                InPlan.textIfAny(estimate.survey()),
                estimate.surveyYear(),
                InPlan.textIfAny(estimate.method()),
                InPlan.textIfAny(estimate.note()),
                InPlan.textIfAny(estimate.notEstimated()),
                in.source(estimate.source()));
    }
}
