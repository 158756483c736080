package org.yukidoke.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of people a plan wants to reach (支援対象者像).
 *
 * @param label as printed, such as ①; blank when none
 * @param boundary who belongs elsewhere, in our words
 */
public record TargetGroup(
        String id,
        String key,
        Kind kind,
        String label,
        Name name,
        String gist,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        String boundary,
        List<Estimate> estimates,
        Source source) {

    public TargetGroup {
        estimates = List.copyOf(estimates);
    }

    /** The three groups of the national programme and what cuts across them. */
    public enum Kind {
        UNSTABLE,
        LONG_TERM_JOBLESS,
        SOCIAL_PARTICIPATION,
        CROSS_CUTTING
    }

    /**
     * How many people that are, as the plan estimates it.
     *
     * @param value null when the plan gives no figure; {@code notEstimated} then says why
     * @param ratio share of the population in percent
     * @param comparison how it compares with the nation as printed: below, same, above; blank when not said
     */
    public record Estimate(
            @Nullable BigDecimal value,
            String unit,
            boolean approximate,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable BigDecimal ratio,
            @Nullable BigDecimal nationalRatio,
            String comparison,
            String survey,
            @Nullable Integer surveyYear,
            String method,
            String note,
            String notEstimated,
            Lines source) {}
}
