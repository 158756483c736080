package org.yukidoke.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application of a formula a plan prints: inputs, steps with their rounding, and the figure it states.
 *
 * @param producesGoal key of the goal it yields; blank when it yields a KPI
 */
public record Formula(
        String id,
        String key,
        Name name,
        String rule,
        List<Input> inputs,
        List<Step> steps,
        BigDecimal stated,
        String unit,
        String producesGoal,
        String producesKpi,
        List<Alternative> alternatives,
        List<String> notes,
        Source source) {

    public Formula {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        alternatives = List.copyOf(alternatives);
        notes = List.copyOf(notes);
    }

    /** A figure that goes in; {@code value} is null when the document does not give it, {@code why} then says so. */
    public record Input(
            String name,
            String label,
            @Nullable BigDecimal value,
            String unit,
            boolean approximate,
            String why,
            @Nullable Lines source) {}

    /** One step: an expression over inputs and earlier steps, and how its result is rounded. */
    public record Step(String name, String expression, String unit, Rounding rounding) {}

    /** How a figure is rounded; the mode of a plan may be unknown, and then it is not guessed. */
    public record Rounding(Mode mode, int digits) {}

    /** Rounding modes; {@code UNKNOWN} leaves the figure unrounded and tries none. */
    public enum Mode {
        HALF_UP,
        HALF_EVEN,
        FLOOR,
        CEILING,
        UNKNOWN
    }

    /** Another reading of the same words and what it yields. */
    public record Alternative(String label, BigDecimal result) {}
}
