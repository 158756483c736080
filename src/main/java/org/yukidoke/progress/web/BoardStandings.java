package org.yukidoke.progress.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanStandings;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.progress.Board;
import org.yukidoke.web.Texts;

/** Tells the pages of a plan where its figures stand: to the council's own people now, to everybody as published. */
@Component
final class BoardStandings implements PlanStandings {

    private final Viewing viewing;

    BoardStandings(Viewing viewing) {
        this.viewing = viewing;
    }

    @Override
    public Map<String, Standing> of(Plan plan, Texts t) {
        var seen = viewing.of(plan.key(), "");
        Board board = seen.board();
        var standings = new HashMap<String, Standing>();
        if (board != null) {
            var words = new ProgressWords(t, board.settings().percentages());
            board.evaluations().forEach(evaluation -> {
                var figure = new FigureWords(evaluation, words, seen.names(t));
                String share = figure.attainment();
                standings.put(
                        evaluation.indicator().id(),
                        new Standing(
                                figure.isFigure()
                                        ? share.isEmpty()
                                                ? figure.figure()
                                                : t.of("progressboard.standing", figure.figure(), share)
                                        : "",
                                words.mark(evaluation.mark()),
                                note(figure, t),
                                PlanTab.PROGRESS.of(plan.key()) + "/"
                                        + evaluation.indicator().key()));
            });
        }
        return standings;
    }

    private static String note(FigureWords figure, Texts t) {
        if (!figure.evaluation().sample()) {
            return figure.through();
        }
        String sample = t.of("progressboard.sample");
        return figure.through().isEmpty() ? sample : t.of("progressboard.sample.note", figure.through());
    }
}
