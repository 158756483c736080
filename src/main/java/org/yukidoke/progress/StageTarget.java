package org.yukidoke.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yukidoke.plan.Formula;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Reproduction;

/**
 * A target of a later stage worked out again from what the stage before really reached.
 *
 * @param from the indicator whose figure goes in
 * @param actual that figure
 * @param rounded what each rounding makes of it, where the plan does not say how it rounds; else empty
 */
public record StageTarget(
        Formula formula,
        Indicator from,
        BigDecimal actual,
        Reproduction result,
        Map<Formula.Mode, BigDecimal> rounded) {

    /** The input a stage carry-over lacks in the plan itself. */
    private static final String ACTUAL = "actual_1";

    public StageTarget {
        rounded = Map.copyOf(rounded);
    }

    /** The target of an indicator, worked out again; empty without such a formula, or without a figure to put in. */
    public static Optional<StageTarget> of(Board board, Indicator indicator) {
        Plan plan = board.plan();
        return plan.formulas().stream()
                .filter(formula -> indicator.type() == Indicator.Type.KPI
                        && indicator.key().equals("k." + formula.producesKpi()))
                .filter(formula ->
                        formula.inputs().stream().anyMatch(input -> input.name().equals(ACTUAL)))
                .findFirst()
                .flatMap(formula -> earlier(plan, formula.producesKpi())
                        .flatMap(kpi -> board.find(kpi.id()))
                        .flatMap(evaluation -> evaluation
                                .figure()
                                .number()
                                .map(actual -> of(formula, evaluation.indicator(), actual))));
    }

    private static StageTarget of(Formula formula, Indicator from, BigDecimal actual) {
        var result = Reproduction.of(formula, Map.of(ACTUAL, actual));
        var rounded = new EnumMap<Formula.Mode, BigDecimal>(Formula.Mode.class);
        var last = formula.steps().getLast();
        BigDecimal exact = result.figure();
        if (exact != null && last.rounding().mode() == Formula.Mode.UNKNOWN) {
            int digits = last.rounding().digits();
            rounded.put(Formula.Mode.FLOOR, exact.setScale(digits, RoundingMode.FLOOR));
            rounded.put(Formula.Mode.HALF_UP, exact.setScale(digits, RoundingMode.HALF_UP));
            rounded.put(Formula.Mode.CEILING, exact.setScale(digits, RoundingMode.CEILING));
        }
        return new StageTarget(formula, from, actual, result, rounded);
    }

    // The same KPI of the stage before carries the same name; its key is the plan's own business.
    private static Optional<Kpi> earlier(Plan plan, String key) {
        List<Kpi> kpis = plan.kpis();
        return kpis.stream()
                .filter(kpi -> kpi.key().equals(key))
                .findFirst()
                .flatMap(later -> kpis.stream()
                        .filter(kpi -> kpi.name().equals(later.name()))
                        .filter(kpi -> !kpi.window().stage().isEmpty()
                                && !kpi.window().stage().equals(later.window().stage()))
                        .filter(kpi -> kpi.window()
                                        .fiscalYears()
                                        .getFirst()
                                        .compareTo(later.window().fiscalYears().getFirst())
                                < 0)
                        .findFirst());
    }
}
