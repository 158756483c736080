package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.plan.Goal;
import org.yukidoke.plan.Kpi;

/** A goal (目標) as the open interface tells it. */
record GoalJson(
        String id,
        String plan,
        String key,
        @About(origin = EDITED) String title,
        @About(origin = EDITED) @Nullable String titleEn,
        @Nullable String wording,
        @About(codes = "target_group") List<String> targetGroups,
        Level level,
        @About(unit = "<unit>") @Nullable BigDecimal value,
        KpiJson.ValueState valueState,
        @Nullable String unit,
        Kpi.Comparator comparator,
        @About(unit = "fiscal_year") List<Integer> fiscalYears,
        @Nullable String periodText,
        @About(origin = EDITED) @Nullable String basis,
        @About(origin = DERIVED) @Nullable String formulaId,
        @About(origin = EDITED) List<String> notes,
        SourceJson source,
        List<SourceJson> alsoAt) {

    /** Whose goal it is. */
    enum Level {
        NATIONAL,
        PREFECTURE
    }

    static GoalJson of(Goal goal, InPlan in) {
        return new GoalJson(
                goal.id(),
                in.key(),
                goal.key(),
                goal.title().ja(),
                InPlan.english(goal.title()),
                in.wording(goal.source()),
                goal.targetGroups(),
                goal.national() ? Level.NATIONAL : Level.PREFECTURE,
                goal.value(),
                KpiJson.state(goal.value()),
                InPlan.textIfAny(goal.unit()),
                goal.comparator(),
                InPlan.years(goal.fiscalYears()),
                InPlan.textIfAny(goal.periodText()),
                InPlan.textIfAny(goal.basis()),
                InPlan.idIfAny(goal.formula(), in.ids()::formula),
                goal.notes(),
                in.source(goal.source()),
                in.also(goal.source()));
    }
}
