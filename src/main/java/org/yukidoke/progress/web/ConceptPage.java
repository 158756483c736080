package org.yukidoke.progress.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yukidoke.plan.Concept;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.RollUp;
import org.yukidoke.progress.web.Viewing.Seen;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Texts;

/** Sets the figures of one concept side by side, and adds them only where that means something. */
record ConceptPage(Concept concept, List<Plan> counting, Texts t) {

    /** One figure with the board it stands on. */
    record Figure(Seen seen, Board board, Evaluation evaluation) {}

    ConceptView view(List<Figure> figures) {
        String name = t.pick(concept.name().ja(), concept.name().en());
        return new ConceptView(
                List.of(
                        new Crumb(t.of("plan.crumb.home"), "/"),
                        new Crumb(t.of("planboard.concepts"), "/concepts"),
                        new Crumb(name, "/concepts/" + concept.key()),
                        Crumb.here(t.of("progressboard.title"))),
                name,
                t.pick(concept.event().ja(), concept.event().en()),
                t.pick(concept.caution().ja(), concept.caution().en()),
                figures.stream().map(this::row).toList(),
                sum(figures),
                reasons(figures),
                counting.stream()
                        .filter(plan -> figures.stream()
                                .noneMatch(figure -> figure.seen().plan().key().equals(plan.key())))
                        .map(plan -> PlanFrames.over(plan, t))
                        .toList(),
                "/concepts/" + concept.key());
    }

    private ConceptView.Row row(Figure figure) {
        var words = new ProgressWords(t, figure.board().settings().percentages());
        var told = new FigureWords(figure.evaluation(), words, figure.seen().names(t));
        var indicator = figure.evaluation().indicator();
        return new ConceptView.Row(
                PlanFrames.over(figure.seen().plan(), t),
                told.name(),
                PlanTab.PROGRESS.of(figure.seen().plan().key()) + "/" + indicator.key()
                        + figure.seen().query(),
                told.figure(),
                told.target(),
                told.attainment(),
                told.covers(),
                told.through(),
                t.of("planboard.ages." + low(indicator.ageScope())),
                words.mark(figure.evaluation().mark()),
                figure.evaluation().sample());
    }

    private static RollUp rollUp(List<Figure> figures) {
        return RollUp.of(figures.stream().map(Figure::evaluation).toList());
    }

    private String sum(List<Figure> figures) {
        if (figures.size() < 2 || !(rollUp(figures) instanceof RollUp.Sum(var value, String unit, int number))) {
            return "";
        }
        var words = new ProgressWords(t, figures.getFirst().board().settings().percentages());
        return t.of("progressboard.rollup.sum", number, words.amount(value, unit));
    }

    private List<ConceptView.Reason> reasons(List<Figure> figures) {
        if (figures.size() < 2 || !(rollUp(figures) instanceof RollUp.Refused(Map<RollUp.Reason, List<String>> why))) {
            return List.of();
        }
        return why.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(reason -> new ConceptView.Reason(
                        t.of("progressboard.rollup." + low(reason.getKey())),
                        reason.getValue().size() == figures.size()
                                ? List.of()
                                : figures.stream()
                                        .filter(figure -> reason.getValue()
                                                .contains(figure.evaluation()
                                                        .indicator()
                                                        .id()))
                                        .map(this::named)
                                        .toList()))
                .toList();
    }

    private String named(Figure figure) {
        var name = figure.evaluation().indicator().name();
        return PlanFrames.over(figure.seen().plan(), t) + " " + t.pick(name.ja(), name.en());
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
