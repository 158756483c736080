package org.yukidoke.progress.web;

import java.util.List;
import org.yukidoke.plan.PlanStandings.Mark;
import org.yukidoke.progress.web.FigureView.Line;
import org.yukidoke.web.Frame;

/** One body: what it owes, then what it has reported, indicator by indicator. */
public record BodyView(
        Frame frame,
        String name,
        boolean open,
        BoardView.Moment moment,
        String verdict,
        List<Debt> debts,
        List<Task> tasks) {

    public BodyView {
        debts = List.copyOf(debts);
        tasks = List.copyOf(tasks);
    }

    /** A figure that is owed since a day. */
    public record Debt(String name, String href, String period, String since) {}

    /** An indicator the body reports on; the mark is the council's, not the body's. */
    public record Task(String id, String name, String href, String target, Mark mark, String latest, List<Line> lines) {
        public Task {
            lines = List.copyOf(lines);
        }
    }
}
