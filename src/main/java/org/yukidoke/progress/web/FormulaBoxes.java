package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yukidoke.plan.Formula;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.Reproduction;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.StageTarget;
import org.yukidoke.progress.web.BoardView.Link;
import org.yukidoke.progress.web.FigureView.Fact;
import org.yukidoke.progress.web.FigureView.FormulaBox;
import org.yukidoke.web.Texts;

/** The formula of the plan behind a target, worked through with what is known today. */
record FormulaBoxes(Board board, ProgressWords words) {

    private Texts t() {
        return words.t();
    }

    List<FormulaBox> of(Indicator indicator) {
        String own = indicator.key().substring(2);
        boolean kpi = indicator.type() == Indicator.Type.KPI;
        return board.plan().formulas().stream()
                .filter(formula -> own.equals(kpi ? formula.producesKpi() : formula.producesGoal()))
                .map(formula -> box(formula, indicator))
                .toList();
    }

    private FormulaBox box(Formula formula, Indicator indicator) {
        Optional<StageTarget> stage = StageTarget.of(board, indicator)
                .filter(target -> target.formula().equals(formula));
        String page = indicator.type() == Indicator.Type.KPI
                ? PlanTab.KPIS.of(board.plan().key()) + "/" + indicator.key().substring(2) + "#" + "f-" + formula.key()
                : PlanTab.GOALS.of(board.plan().key()) + "#f-" + formula.key();
        return new FormulaBox(
                words.name(formula.name()),
                String.join(
                        "　",
                        formula.steps().stream().map(Formula.Step::expression).toList()),
                formula.inputs().stream().map(input -> input(input, stage)).toList(),
                stage.map(target -> outcome(target, formula))
                        .orElseGet(() -> outcome(Reproduction.of(formula), formula)),
                new Link(t().of("progressboard.formula.more"), page));
    }

    private Fact input(Formula.Input input, Optional<StageTarget> stage) {
        BigDecimal value = input.value();
        if (value != null) {
            return new Fact(input.label(), words.amount(value, input.unit()), "");
        }
        return stage.map(target -> new Fact(
                        input.label(),
                        words.amount(target.actual(), target.from().unit()),
                        t().of(
                                        "progressboard.formula.actual",
                                        words.name(target.from().name()))))
                .orElseGet(() -> new Fact(input.label(), t().of("progressboard.formula.missing"), input.why()));
    }

    private List<String> outcome(StageTarget target, Formula formula) {
        BigDecimal exact = target.result().figure();
        var told = new ArrayList<String>(
                exact == null || target.rounded().isEmpty()
                        ? outcome(target.result(), formula)
                        : List.of(t().of(
                                        "progressboard.formula.unrounded",
                                        exact(exact),
                                        words.amount(formula.stated(), formula.unit()))));
        target.rounded()
                .forEach((mode, value) -> told.add(t().of(
                                value.compareTo(formula.stated()) == 0
                                        ? "progressboard.formula.rounded.fits"
                                        : "progressboard.formula.rounded",
                                t().of("progressboard.rounding."
                                        + mode.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                                words.amount(value, formula.unit()))));
        return told;
    }

    private List<String> outcome(Reproduction reproduction, Formula formula) {
        String stated = words.amount(formula.stated(), formula.unit());
        return switch (reproduction) {
            case Reproduction.Yes yes -> List.of(t().of("progressboard.formula.yes", stated));
            case Reproduction.No no -> List.of(t().of("progressboard.formula.no", exact(no.result()), stated));
            case Reproduction.InputsMissing missing -> List.of(t().of("progressboard.formula.inputs-missing", stated));
        };
    }

    private String exact(BigDecimal value) {
        return value.scale() > 4 ? words.figure(value.setScale(4, RoundingMode.DOWN)) + "…" : words.figure(value);
    }
}
