package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.api.Code;
import org.yukidoke.plan.Formula;
import org.yukidoke.plan.Reproduction;

/** One application of a printed formula, and what comes out when it is worked through again. */
record FormulaJson(
        String id,
        String plan,
        String key,
        @About(origin = EDITED) String name,
        @About(origin = EDITED) @Nullable String nameEn,
        @About(origin = EDITED) Rule rule,
        @Nullable String wording,
        List<InputJson> inputs,
        List<StepJson> steps,
        @About(origin = EDITED) RoundingJson rounding,
        @About(origin = DERIVED, unit = "<unit>") @Nullable BigDecimal result,
        @About(unit = "<unit>") BigDecimal stated,
        @Nullable String unit,
        @About(origin = DERIVED) Reproducible reproducible,
        @About(origin = DERIVED, unit = "<unit>") @Nullable BigDecimal difference,
        @About(origin = EDITED) List<AlternativeJson> alternatives,
        ProducesJson produces,
        @About(origin = DERIVED) List<FittingJson> fittingShortfalls,
        @About(origin = EDITED) List<String> notes,
        SourceJson source,
        List<SourceJson> alsoAt) {

    /** Which rule is applied. */
    enum Rule {
        SHARE,
        STAGE_CARRY_OVER
    }

    /** Whether the stated figure comes out. */
    enum Reproducible {
        YES,
        NO,
        INPUTS_MISSING
    }

    /** What the formula yields. */
    enum Yield {
        GOAL,
        KPI
    }

    /** A figure that goes in. */
    record InputJson(
            String name,
            @About(origin = EDITED) String label,
            @About(unit = "<unit>") @Nullable BigDecimal value,
            @Nullable String unit,
            boolean approximate,
            boolean missing,
            @About(origin = EDITED) @Nullable String why,
            @Nullable SourceJson source) {}

    /** One step; the figures are null when an input is missing. */
    record StepJson(
            String name,
            @About(origin = EDITED) String expression,
            @Nullable String unit,
            @About(origin = EDITED) RoundingJson rounding,

            @About(origin = DERIVED, unit = "<unit>") @Nullable
            BigDecimal exact,

            @About(origin = DERIVED, unit = "<unit>") @Nullable
            BigDecimal result) {}

    /** How a figure is rounded. */
    record RoundingJson(
            Formula.Mode mode, @About(unit = "digit") int digits) {
        static RoundingJson of(Formula.Rounding rounding) {
            return new RoundingJson(rounding.mode(), rounding.digits());
        }
    }

    /** Another reading of the same words. */
    record AlternativeJson(
            String label,
            @About(origin = DERIVED, unit = "<unit>") BigDecimal result) {}

    /** The goal or KPI the formula yields. */
    record ProducesJson(Yield kind, String id) {}

    /** Shortfalls that would yield the stated figure if it was rounded this way; none when it cannot have been. */
    record FittingJson(
            Formula.Mode mode,
            @About(origin = DERIVED, unit = "<unit>") List<Integer> values) {}

    static FormulaJson of(Formula formula, InPlan in) {
        var reproduction = Reproduction.of(formula);
        return new FormulaJson(
                formula.id(),
                in.key(),
                formula.key(),
                formula.name().ja(),
                InPlan.english(formula.name()),
                Code.of(Rule.class, formula.rule()),
                in.wording(formula.source()),
                formula.inputs().stream().map(input -> input(input, in)).toList(),
                steps(formula, reproduction),
                RoundingJson.of(formula.steps().getLast().rounding()),
                reproduction.figure(),
                formula.stated(),
                InPlan.textIfAny(formula.unit()),
                reproducible(reproduction),
                difference(reproduction),
                formula.alternatives().stream()
                        .map(other -> new AlternativeJson(other.label(), other.result()))
                        .toList(),
                formula.producesGoal().isEmpty()
                        ? new ProducesJson(Yield.KPI, in.ids().kpi(formula.producesKpi()))
                        : new ProducesJson(Yield.GOAL, in.ids().goal(formula.producesGoal())),
                fitting(formula, reproduction),
                formula.notes(),
                in.source(formula.source()),
                in.also(formula.source()));
    }

    private static InputJson input(Formula.Input input, InPlan in) {
        return new InputJson(
                input.name(),
                input.label(),
                input.value(),
                InPlan.textIfAny(input.unit()),
                input.approximate(),
                input.value() == null,
                InPlan.textIfAny(input.why()),
                in.sourceIfAny(input.source()));
    }

    private static List<StepJson> steps(Formula formula, Reproduction reproduction) {
        var steps = new ArrayList<StepJson>();
        for (int i = 0; i < formula.steps().size(); i++) {
            var step = formula.steps().get(i);
            var worked = i < reproduction.steps().size() ? reproduction.steps().get(i) : null;
            steps.add(new StepJson(
                    step.name(),
                    step.expression(),
                    InPlan.textIfAny(step.unit()),
                    RoundingJson.of(step.rounding()),
                    worked == null ? null : worked.exact(),
                    worked == null ? null : worked.rounded()));
        }
        return List.copyOf(steps);
    }

    private static Reproducible reproducible(Reproduction reproduction) {
        return switch (reproduction) {
            case Reproduction.Yes yes -> Reproducible.YES;
            case Reproduction.No no -> Reproducible.NO;
            case Reproduction.InputsMissing missing -> Reproducible.INPUTS_MISSING;
        };
    }

    private static @Nullable BigDecimal difference(Reproduction reproduction) {
        return switch (reproduction) {
            case Reproduction.Yes yes -> BigDecimal.ZERO;
            case Reproduction.No no -> no.difference();
            case Reproduction.InputsMissing missing -> null;
        };
    }

    // The earlier stage's KPI is the one input a plan prints for this rule; its actual is what is missing.
    private static List<FittingJson> fitting(Formula formula, Reproduction reproduction) {
        if (!(reproduction instanceof Reproduction.InputsMissing)
                || Code.of(Rule.class, formula.rule()) != Rule.STAGE_CARRY_OVER) {
            return List.of();
        }
        var base = formula.inputs().getFirst().value();
        return base == null
                ? List.of()
                : Reproduction.shortfalls(formula, base).entrySet().stream()
                        .map(mode -> new FittingJson(mode.getKey(), mode.getValue()))
                        .toList();
    }
}
