package org.yukidoke.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What comes out when a plan's formula is worked through again, beside what the plan states. */
public sealed interface Reproduction {

    /** Every step that could be worked out, in order. */
    List<Worked> steps();

    /** One step and its figure after rounding. */
    record Worked(Formula.Step step, BigDecimal exact, BigDecimal rounded) {}

    /** The stated figure comes out. */
    record Yes(List<Worked> steps, BigDecimal result) implements Reproduction {}

    /** Another figure comes out. */
    record No(List<Worked> steps, BigDecimal result, BigDecimal difference) implements Reproduction {}

    /** The document does not give every input. */
    record InputsMissing(List<Worked> steps, List<Formula.Input> missing) implements Reproduction {}

    /** The figure that came out, or null when inputs are missing. */
    default @Nullable BigDecimal figure() {
        return switch (this) {
            case Yes yes -> yes.result();
            case No no -> no.result();
            case InputsMissing missing -> null;
        };
    }

    /** Works a formula through. */
    static Reproduction of(Formula formula) {
        return of(formula, Map.of());
    }

    /**
     * Works a formula through with figures for inputs the document does not give, such as a stage's actuals.
     *
     * @param supplied by input name
     */
    static Reproduction of(Formula formula, Map<String, BigDecimal> supplied) {
        var figures = new HashMap<String, BigDecimal>();
        var missing = new ArrayList<Formula.Input>();
        for (Formula.Input input : formula.inputs()) {
            BigDecimal figure = supplied.getOrDefault(input.name(), input.value());
            if (figure == null) {
                missing.add(input);
            } else {
                figures.put(input.name(), figure);
            }
        }
        var worked = new ArrayList<Worked>();
        for (Formula.Step step : formula.steps()) {
            Expression expression = Expression.parse(step.expression());
            if (!figures.keySet().containsAll(expression.names())) {
                return new InputsMissing(List.copyOf(worked), List.copyOf(missing));
            }
            BigDecimal exact = expression.value(figures);
            BigDecimal rounded = round(exact, step.rounding());
            worked.add(new Worked(step, exact, rounded));
            figures.put(step.name(), rounded);
        }
        BigDecimal result = worked.getLast().rounded();
        BigDecimal difference = result.subtract(formula.stated());
        return difference.signum() == 0
                ? new Yes(List.copyOf(worked), result)
                : new No(List.copyOf(worked), result, difference);
    }

    /**
     * Whole shortfalls for which a stage carry-over yields the stated figure, by rounding mode: how one sees which
     * modes the plan may have used. Empty lists exclude a mode.
     *
     * @param base the earlier stage's KPI
     */
    static Map<Formula.Mode, List<Integer>> shortfalls(Formula formula, BigDecimal base) {
        // The carry-over grows by two thirds a case, so only the neighbours of the exact inverse can fit.
        int near = formula.stated()
                .multiply(BigDecimal.valueOf(3))
                .divide(BigDecimal.TWO)
                .subtract(base)
                .intValue();
        int first = Math.max(0, near - 2);
        int last = Math.min(base.intValueExact(), near + 3);
        var found = new TreeMap<Formula.Mode, List<Integer>>();
        for (var mode : List.of(Formula.Mode.FLOOR, Formula.Mode.HALF_UP, Formula.Mode.CEILING)) {
            var fits = new ArrayList<Integer>();
            for (int shortfall = first; shortfall <= last; shortfall++) {
                BigDecimal target = base.add(BigDecimal.valueOf(shortfall))
                        .multiply(BigDecimal.TWO)
                        .divide(BigDecimal.valueOf(3), Expression.PRECISION);
                if (round(target, new Formula.Rounding(mode, 0)).compareTo(formula.stated()) == 0) {
                    fits.add(shortfall);
                }
            }
            found.put(mode, List.copyOf(fits));
        }
        return found;
    }

    private static BigDecimal round(BigDecimal exact, Formula.Rounding rounding) {
        return switch (rounding.mode()) {
            case HALF_UP -> exact.setScale(rounding.digits(), RoundingMode.HALF_UP);
            case HALF_EVEN -> exact.setScale(rounding.digits(), RoundingMode.HALF_EVEN);
            case FLOOR -> exact.setScale(rounding.digits(), RoundingMode.FLOOR);
            case CEILING -> exact.setScale(rounding.digits(), RoundingMode.CEILING);
            case UNKNOWN -> exact;
        };
    }
}
