package org.yukidoke.plan.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yukidoke.plan.Expression;
import org.yukidoke.plan.Formula;
import org.yukidoke.plan.Reproduction;
import org.yukidoke.plan.Reproduction.InputsMissing;
import org.yukidoke.plan.Reproduction.No;
import org.yukidoke.plan.Reproduction.Yes;
import org.yukidoke.web.Texts;

/**
 * A printed formula worked through again, step by step.
 *
 * @param fits by rounding mode, which unknown shortfalls would give the stated figure; empty unless that is the question
 * @param clamp why over-achievement is not credited; empty unless the formula says so
 */
public record FormulaView(
        String id,
        String name,
        List<Input> inputs,
        List<Step> steps,
        String stated,
        Mark verdict,
        String finding,
        List<Reading> alternatives,
        List<Fit> fits,
        String clamp,
        List<String> notes,
        Link produces,
        Cited cited) {

    public FormulaView {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        alternatives = List.copyOf(alternatives);
        fits = List.copyOf(fits);
        notes = List.copyOf(notes);
    }

    /** A figure that goes in, or why there is none. */
    public record Input(String label, String value, String why, String place) {}

    /** A step in names, in figures, and what comes out; {@code result} is empty when it cannot be worked out. */
    public record Step(String name, String line, String figures, String exact, String rounding, String result) {}

    /** Another reading of the same words. */
    public record Reading(String label, String result) {}

    /** Which shortfalls fit one way of rounding. */
    public record Fit(String mode, String shortfalls) {}

    /** The rule of a plan that carries what a stage missed into the next one. */
    private static final String CARRY_OVER = "stage_carry_over";

    static FormulaView of(Formula formula, BoardWords board) {
        Texts t = board.t();
        Reproduction worked = Reproduction.of(formula);
        return new FormulaView(
                "f-" + formula.key(),
                board.words().name(formula.name()),
                formula.inputs().stream().map(input -> input(input, board)).toList(),
                steps(formula, worked, board),
                board.withUnit(formula.stated(), formula.unit()),
                verdict(worked, t),
                finding(formula, worked, board),
                formula.alternatives().stream()
                        .map(reading -> new Reading(reading.label(), board.withUnit(reading.result(), formula.unit())))
                        .toList(),
                fits(formula, board),
                formula.rule().equals(CARRY_OVER) ? t.of("planboard.formula.clamp") : "",
                formula.notes(),
                produces(formula, board),
                board.cited(formula.source()));
    }

    private static Input input(Formula.Input input, BoardWords board) {
        BigDecimal value = input.value();
        var place = input.source() == null ? "" : board.words().lines(input.source());
        if (value == null) {
            return new Input(input.label(), board.t().of("planboard.formula.input.missing"), input.why(), place);
        }
        String figure = board.withUnit(value, input.unit());
        return new Input(
                input.label(),
                input.approximate() ? board.t().of("planboard.about", figure) : figure,
                input.why(),
                place);
    }

    private static List<Step> steps(Formula formula, Reproduction worked, BoardWords board) {
        Texts t = board.t();
        var labels = new HashMap<String, String>();
        var figures = new HashMap<String, String>();
        for (Formula.Input input : formula.inputs()) {
            labels.put(input.name(), input.label());
            BigDecimal value = input.value();
            figures.put(
                    input.name(),
                    value == null
                            ? t.of("planboard.formula.unknown")
                            : board.words().figure(value));
        }
        var done = new HashMap<String, Reproduction.Worked>();
        worked.steps().forEach(each -> done.put(each.step().name(), each));
        var steps = new ArrayList<Step>();
        for (Formula.Step step : formula.steps()) {
            String name = stepName(formula, step, board);
            Expression expression = Expression.parse(step.expression());
            String line = new ExpressionWords(t, each -> named(labels, each), board::exact).say(expression);
            String numbers = new ExpressionWords(t, each -> named(figures, each), board::exact).say(expression);
            Reproduction.Worked result = done.get(step.name());
            labels.put(step.name(), name);
            figures.put(
                    step.name(), result == null ? t.of("planboard.formula.unknown") : board.exact(result.rounded()));
            steps.add(new Step(
                    name,
                    line,
                    numbers,
                    result == null ? "" : figure(result.exact(), step.unit(), board),
                    rounding(step.rounding(), t),
                    result == null ? "" : figure(result.rounded(), step.unit(), board)));
        }
        return steps;
    }

    private static String named(Map<String, String> names, String name) {
        return Objects.requireNonNullElse(names.get(name), name);
    }

    private static String figure(BigDecimal value, String unit, BoardWords board) {
        return board.t().of("plan.figure", board.exact(value), board.words().unit(unit));
    }

    /** The last step is the figure the plan states; those before it are on the way. */
    private static String stepName(Formula formula, Formula.Step step, BoardWords board) {
        if (step.equals(formula.steps().getLast())) {
            return board.t().of("planboard.formula.step.result");
        }
        String key = "planboard.formula.step." + step.name();
        return board.t().has(key) ? board.t().of(key) : step.name();
    }

    private static String rounding(Formula.Rounding rounding, Texts t) {
        String mode = mode(rounding.mode(), t);
        if (rounding.mode() == Formula.Mode.UNKNOWN) {
            return mode;
        }
        return rounding.digits() == 0
                ? t.of("planboard.rounding.whole", mode)
                : t.of("planboard.rounding.places", mode, rounding.digits());
    }

    private static String mode(Formula.Mode mode, Texts t) {
        return switch (mode) {
            case HALF_UP -> t.of("planboard.rounding.half-up");
            case HALF_EVEN -> t.of("planboard.rounding.half-even");
            case FLOOR -> t.of("planboard.rounding.floor");
            case CEILING -> t.of("planboard.rounding.ceiling");
            case UNKNOWN -> t.of("planboard.rounding.unknown");
        };
    }

    private static Mark verdict(Reproduction worked, Texts t) {
        return switch (worked) {
            case Yes yes -> new Mark(t.of("planboard.reproduced.yes"), "success");
            case No no -> new Mark(t.of("planboard.reproduced.no"), "error");
            case InputsMissing missing -> new Mark(t.of("planboard.reproduced.missing"), "warning");
        };
    }

    private static String finding(Formula formula, Reproduction worked, BoardWords board) {
        Texts t = board.t();
        String stated = board.withUnit(formula.stated(), formula.unit());
        return switch (worked) {
            case Yes yes -> t.of("planboard.finding.yes", stated);
            case No no ->
                t.of(
                        "planboard.finding.no",
                        figure(no.result(), formula.unit(), board),
                        stated,
                        figure(no.difference().abs(), formula.unit(), board));
            case InputsMissing missing ->
                t.of(
                        "planboard.finding.missing",
                        board.list(missing.missing().stream()
                                .map(Formula.Input::label)
                                .toList()),
                        stated);
        };
    }

    private static List<Fit> fits(Formula formula, BoardWords board) {
        Optional<BigDecimal> base = formula.inputs().stream()
                .flatMap(input -> Optional.ofNullable(input.value()).stream())
                .findFirst();
        if (!formula.rule().equals(CARRY_OVER) || base.isEmpty()) {
            return List.of();
        }
        Texts t = board.t();
        var fits = new ArrayList<Fit>();
        Reproduction.shortfalls(formula, base.get())
                .forEach((mode, shortfalls) -> fits.add(new Fit(
                        mode(mode, t),
                        shortfalls.isEmpty()
                                ? t.of("planboard.formula.fit.none")
                                : board.list(shortfalls.stream()
                                        .map(each -> board.withUnit(BigDecimal.valueOf(each), formula.unit()))
                                        .toList()))));
        return fits;
    }

    private static Link produces(Formula formula, BoardWords board) {
        if (!formula.producesKpi().isEmpty()) {
            return board.findKpi(formula.producesKpi()).map(board::link).orElse(Link.words(""));
        }
        return board.plan().goals().stream()
                .filter(goal -> goal.key().equals(formula.producesGoal()))
                .map(goal -> new Link(
                        board.words().name(goal.title()), PlanPaths.page(board.key(), "goals") + "#g-" + goal.key()))
                .findFirst()
                .orElse(Link.words(""));
    }
}
