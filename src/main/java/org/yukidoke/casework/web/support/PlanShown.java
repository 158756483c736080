package org.yukidoke.casework.web.support;

import java.util.List;

/**
 * A version of a plan as it stands on a page.
 *
 * @param review when it is looked at again; blank where no day was set
 * @param agreed how and when the person agreed, or that they have not yet
 */
public record PlanShown(
        int number, String wish, Head head, String review, boolean reviewDue, Agreed agreed, List<GoalShown> goals) {

    public PlanShown {
        goals = List.copyOf(goals);
    }

    /** When it was written, by whom as far as that may be known, and why. */
    public record Head(String made, String reason) {}

    /** The person's word on it. */
    public record Agreed(boolean yes, String text, String word) {}

    /** A goal. */
    public record GoalShown(String words, String note, String area, Chip state, List<StepShown> steps) {
        public GoalShown {
            steps = List.copyOf(steps);
        }
    }

    /** A word with its tone. */
    public record Chip(String text, String tone) {}

    /**
     * A step.
     *
     * @param due blank where no day was set
     * @param marked by which body and when it was marked; blank when it was not
     * @param mine whether the acting account may say how far it is
     */
    public record StepShown(
            String line, String what, String who, Due due, Chip state, Marked marked, boolean mine, boolean ours) {}

    /** By when, and whether that day is over while somebody still waits. */
    public record Due(String text, boolean over) {}

    /** What was said of it last. */
    public record Marked(String text, String word) {}

    /** Somebody on the team. */
    public record MemberLine(String id, String name, String role, String reach, boolean opened, boolean body) {}
}
