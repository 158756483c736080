package org.yukidoke.conference.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Typed;

/**
 * Somebody a meeting talks about: what was told, what was decided, and the way to consent.
 *
 * @param file address of their file; blank for everybody but the body that keeps it
 * @param there how far the way to consent is for others, when somebody else was faster
 */
public record MatterView(
        String meeting,
        String meetingName,
        String path,
        String title,
        String material,
        String body,
        String file,
        Deeds deeds,
        Minutes minutes,
        Told told,
        Tasks tasks,
        Way way,
        Drafts drafts,
        List<String> there,
        String done) {

    public MatterView {
        there = List.copyOf(there);
    }

    /**
     * What the body that brought it does with it.
     *
     * @param reword where its words are corrected; blank for others, and once the meeting was held
     * @param begin where it is tied to a file; blank before a yes, and once it is
     */
    public record Deeds(String reword, String begin) {}

    /** What stands in the forms, which share no field. */
    public Typed form() {
        return drafts.typed();
    }

    /** What was said; {@code write} is where it is written, blank for bodies that did not call the meeting. */
    public record Minutes(String text, boolean draft, String write) {}

    /** What was told so far, and what can be told. */
    public record Told(List<ToldLine> lines, List<Choice> parts) {
        public Told {
            lines = List.copyOf(lines);
            parts = List.copyOf(parts);
        }
    }

    /** That a body told something. */
    public record ToldLine(String body, String day, String parts, String what, String to) {}

    /** What was decided so far, and who can be asked to do something. */
    public record Tasks(List<TaskLine> lines, List<Choice> bodies) {
        public Tasks {
            lines = List.copyOf(lines);
            bodies = List.copyOf(bodies);
        }
    }

    /** What a body is to do; {@code finish} is where it says that it did, blank for others. */
    public record TaskLine(String what, String body, String due, String state, String tone, String finish) {}

    /**
     * How far the way to consent is.
     *
     * @param states to choose from; none for the bodies that did not bring the matter
     */
    public record Way(String state, String note, String due, int version, List<Choice> states) {
        public Way {
            states = List.copyOf(states);
        }
    }
}
