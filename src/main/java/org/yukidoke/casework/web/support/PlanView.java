package org.yukidoke.casework.web.support;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * Somebody's plan.
 *
 * @param keeper whether the reader's body keeps the file
 * @param plan the newest version; empty when there is none
 * @param standing where the person is on their way; blank for another body and where nobody wrote it down
 * @param agreement the form for the person's word; only for a version that waits for it
 * @param draft what keeps that form
 * @param kept what was typed into a form that is not shown any more; blank for nothing
 */
public record PlanView(
        Band frame,
        boolean keeper,
        List<PlanShown> plan,
        List<PlanShown.MemberLine> team,
        String standing,
        Typed agreement,
        @Nullable Draft draft,
        String kept,
        Choices choices,
        String done) {

    public PlanView {
        plan = List.copyOf(plan);
        team = List.copyOf(team);
    }

    /** What can be chosen: how somebody agreed, and how far a step is. */
    public record Choices(List<Choice> methods, List<Choice> states) {
        public Choices {
            methods = List.copyOf(methods);
            states = List.copyOf(states);
        }
    }

    /** The plan on paper, for the person. */
    public record Print(
            Band frame, List<PlanShown> plan, List<PlanShown.MemberLine> team, String keeper, String printed) {
        public Print {
            plan = List.copyOf(plan);
            team = List.copyOf(team);
        }
    }
}
