package org.yukidoke.progress.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Owed;
import org.yukidoke.progress.web.BodyView.Task;
import org.yukidoke.progress.web.Viewing.Seen;
import org.yukidoke.web.Texts;

/** What one body has to report to a council and what it has reported. */
record BodyPage(Seen seen, BoardView.Moment moment, Texts t) {

    /** Address of a body's page, at the day the reader asked for. */
    static String href(Seen seen, String body) {
        return PlanTab.PROGRESS.of(seen.plan().key()) + "/organisations/" + body + seen.query();
    }

    /**
     * What is known of a body.
     *
     * @param charged ids of the indicators it owes figures on
     * @param entries of its own that stand
     */
    record Known(Board board, String body, List<String> charged, List<Owed> owed, List<Entry> entries) {}

    BodyView closed(String body) {
        String name = seen.names(t).apply(body);
        return new BodyView(
                PlanFrames.of(seen.plan(), t, PlanTab.PROGRESS, name), name, false, moment, "", List.of(), List.of());
    }

    BodyView view(Known known) {
        var words = new ProgressWords(t, known.board().settings().percentages());
        String name = seen.names(t).apply(known.body());
        Map<String, List<Entry>> byIndicator = known.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.cell().indicator(), LinkedHashMap::new, Collectors.toList()));
        var tasks = new ArrayList<Task>();
        for (Evaluation evaluation : known.board().evaluations()) {
            Indicator indicator = evaluation.indicator();
            var entries = byIndicator.getOrDefault(indicator.id(), List.of());
            if (known.charged().contains(indicator.id()) || !entries.isEmpty()) {
                tasks.add(task(evaluation, entries, words));
            }
        }
        return new BodyView(
                PlanFrames.of(seen.plan(), t, PlanTab.PROGRESS, name),
                name,
                true,
                moment,
                verdict(known),
                known.owed().stream().map(owed -> debt(owed, words)).toList(),
                tasks);
    }

    private String verdict(Known known) {
        return known.owed().isEmpty()
                ? t.of("progressboard.body.verdict.none", known.charged().size())
                : t.of(
                        "progressboard.body.verdict",
                        known.charged().size(),
                        known.owed().size());
    }

    private BodyView.Debt debt(Owed owed, ProgressWords words) {
        String period = words.period(owed.period());
        return new BodyView.Debt(
                words.name(owed.indicator().name()),
                href(owed.indicator()),
                owed.part().isEmpty() ? period : t.of("progressboard.finding.of", owed.part(), period),
                words.day(owed.since()));
    }

    private Task task(Evaluation evaluation, List<Entry> entries, ProgressWords words) {
        var figure = new FigureWords(evaluation, words, seen.names(t));
        var lines = new EntryLines(seen, entries, evaluation.indicator().unit(), words).list();
        return new Task(
                evaluation.indicator().key(),
                figure.name(),
                href(evaluation.indicator()),
                figure.target(),
                words.mark(evaluation.mark()),
                lines.isEmpty()
                        ? ""
                        : t.of(
                                "progressboard.body.latest",
                                lines.getLast().period(),
                                lines.getLast().reading()),
                lines);
    }

    private String href(Indicator indicator) {
        return PlanTab.PROGRESS.of(seen.plan().key()) + "/" + indicator.key() + seen.query();
    }
}
