package org.yukidoke.casework.web.support;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;

/**
 * Every version of a plan, the newest first, and two of them side by side.
 *
 * @param compared empty while there is only one
 */
public record PlanVersionsView(
        Band frame, List<Line> versions, List<Compared> compared, List<Choice> choices, int older, int newer) {

    public PlanVersionsView {
        versions = List.copyOf(versions);
        compared = List.copyOf(compared);
        choices = List.copyOf(choices);
    }

    /** A version. */
    public record Line(int number, String made, String reason, String agreed) {}

    /** Two versions side by side. */
    public record Compared(String older, String newer, List<Row> head, List<GoalRow> goals) {
        public Compared {
            head = List.copyOf(head);
            goals = List.copyOf(goals);
        }
    }

    /** The same thing in both; blank where it is not there. change: added, removed, changed, same. */
    public record Row(String name, String older, String newer, String change) {}

    /** A goal and its steps. */
    public record GoalRow(Row goal, List<Row> steps) {
        public GoalRow {
            steps = List.copyOf(steps);
        }
    }
}
