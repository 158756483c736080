package org.yukidoke.progress.api;

import static org.yukidoke.api.About.Origin.DERIVED;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Mark;
import org.yukidoke.progress.Settings;

/** How a figure compares with its target. */
record JudgementJson(
        @About(unit = "<unit>") @Nullable BigDecimal target,

        @About(origin = DERIVED, unit = "percent") @Nullable BigDecimal attainment,

        @About(origin = DERIVED, unit = "percent") @Nullable BigDecimal attainmentShown,

        @About(origin = DERIVED) Mark mark,

        @About(origin = DERIVED, unit = "<unit>") @Nullable BigDecimal expected,

        @About(origin = DERIVED) Settings.@Nullable Path expectedPath,

        @About(origin = DERIVED, unit = "month") @Nullable Integer elapsedMonths,

        @About(origin = DERIVED, unit = "month") @Nullable Integer totalMonths) {

    static JudgementJson of(Evaluation.Judgement judgement, Settings settings) {
        var attainment = judgement.attainment();
        var expected = judgement.expected();
        return new JudgementJson(
                judgement.target(),
                attainment,
                attainment == null ? null : settings.percentages().show(attainment),
                judgement.mark(),
                expected == null ? null : expected.value(),
                expected == null ? null : expected.path(),
                expected == null ? null : expected.elapsed(),
                expected == null ? null : expected.months());
    }
}
