package org.yukidoke.conference.web;

import java.util.List;
import org.yukidoke.web.Choice;

/**
 * What became of a call to a meeting.
 *
 * @param change where the body that called it changes it; blank for everybody else, and once it was held
 * @param callOff where it calls it off
 */
public record CourseView(
        String change, String callOff, List<ChangeLine> changes, Bodies bodies, Reply reply, Off off, Paper paper) {

    public CourseView {
        changes = List.copyOf(changes);
    }

    /** That the call was changed. */
    public record ChangeLine(String at, List<Difference> lines) {
        public ChangeLine {
            lines = List.copyOf(lines);
        }
    }

    /** What stood there and what stands there. */
    public record Difference(String name, String before, String after) {}

    /**
     * The bodies called, for the one that called them.
     *
     * @param callable bodies that can be called still
     * @param late whether they have met already
     */
    public record Bodies(List<BodyLine> lines, List<Choice> callable, boolean late) {
        public Bodies {
            lines = List.copyOf(lines);
            callable = List.copyOf(callable);
        }
    }

    /** A body that was called, what it said, and whether it can be let go. */
    public record BodyLine(String body, String name, String state, String tone, String words, boolean free) {}

    /**
     * What the reading body said.
     *
     * @param href where it says so; blank where nobody asks it
     * @param again whether it is asked again, as the meeting was moved
     */
    public record Reply(String href, String state, String tone, String words, boolean again) {}

    /**
     * That it was called off.
     *
     * @param title blank when it was not
     * @param told what had been told, as far as the reading body told or heard it
     * @param hear whether it is still to put down that it heard so
     */
    public record Off(String title, String why, List<String> told, boolean hear) {
        public Off {
            told = List.copyOf(told);
        }
    }

    /**
     * Who was there by paper.
     *
     * @param open whether somebody can be put down
     */
    public record Paper(boolean open, List<PaperLine> lines, List<Choice> bodies) {
        public Paper {
            lines = List.copyOf(lines);
            bodies = List.copyOf(bodies);
        }
    }

    /** Somebody who was there and gave their vow on paper. */
    public record PaperLine(String id, String name, String body, String vowed) {}
}
