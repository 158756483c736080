package org.yukidoke.casework.web.support;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * The form a version is written with.
 *
 * @param number of the version it is written from; 0 for the first
 * @param overtaken what somebody else wrote meanwhile; empty when nobody did
 */
public record PlanEditView(
        Band frame,
        Typed form,
        Draft draft,
        int number,
        List<GoalRow> rows,
        Choices choices,
        List<PlanShown> overtaken) {

    public PlanEditView {
        rows = List.copyOf(rows);
        overtaken = List.copyOf(overtaken);
    }

    /** What can be chosen. */
    public record Choices(List<Choice> areas, List<Choice> states, List<Choice> doers) {
        public Choices {
            areas = List.copyOf(areas);
            states = List.copyOf(states);
            doers = List.copyOf(doers);
        }
    }

    /** The fields of one goal; their names begin with {@code prefix}. */
    public record GoalRow(int number, String prefix, String line, List<StepRow> steps) {
        public GoalRow {
            steps = List.copyOf(steps);
        }

        /** Whether it takes no further step. */
        public boolean full() {
            return steps.size() >= PlanForm.STEPS;
        }
    }

    /** The fields of one step. */
    public record StepRow(int number, String prefix, String line) {}

    /** Whether the plan takes no further goal. */
    public boolean full() {
        return rows.size() >= PlanForm.GOALS;
    }

    public boolean first() {
        return number == 0;
    }
}
