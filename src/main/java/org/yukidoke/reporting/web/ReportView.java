package org.yukidoke.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Typed;

/**
 * A body's report as its page shows it.
 *
 * @param action where the page is
 * @param since the version of the texts shown
 * @param done what just happened; blank for nothing
 * @param held what keeps the report from being handed over; empty when nothing does
 */
public record ReportView(
        Head head,
        String action,
        long since,
        String done,
        String refused,
        boolean open,
        List<Fault> held,
        List<Clashing> clashes,
        Whole whole,
        List<Row> figures,
        List<Row> measures,
        Deeds deeds,
        Typed sent,
        List<Past> past) {

    public ReportView {
        held = List.copyOf(held);
        clashes = List.copyOf(clashes);
        figures = List.copyOf(figures);
        measures = List.copyOf(measures);
        past = List.copyOf(past);
    }

    /** The head of the page. */
    public record Head(
            String title,
            String over,
            String lead,
            String status,
            String tone,
            String due,
            String note,
            List<Crumb> crumbs) {
        public Head {
            crumbs = List.copyOf(crumbs);
        }
    }

    /** Something to mend, and the field it leads to. */
    public record Fault(String href, String text) {}

    /** Two texts in one field; {@code choose} names the one that is taken by a button. */
    public record Clashing(String id, String where, Offer stands, Offer other) {}

    /** One of them. */
    public record Offer(String text, String by, String choose) {}

    /** What is said of the report as a whole. */
    public record Whole(boolean none, String comment, List<Note> notes) {
        public Whole {
            notes = List.copyOf(notes);
        }
    }

    /** What the body's own records come to, and the page that says why. */
    public record Own(String text, String href) {}

    /**
     * One line.
     *
     * @param own null where the records cannot tell
     * @param inputs places for the figure itself, one or two
     * @param more places for words
     * @param opened whether those places are shown at once
     */
    public record Row(
            String key,
            String name,
            String target,
            String before,
            String total,
            String counted,
            @Nullable Own own,
            List<Input> inputs,
            Pick state,
            @Nullable Input expected,
            List<Input> more,
            boolean opened,
            List<Note> notes) {
        public Row {
            inputs = List.copyOf(inputs);
            more = List.copyOf(more);
            notes = List.copyOf(notes);
        }

        /** Where what is said of the line stands, by which its fields are described; blank where nothing is. */
        public String said() {
            return notes.isEmpty() ? "" : key + ".said";
        }
    }

    /**
     * A place to type.
     *
     * @param kind {@code decimal}, {@code text}, {@code words} (several lines) or {@code pick}
     */
    public record Input(
            String name, String label, String value, String unit, String kind, List<Choice> options, boolean wrong) {
        public Input {
            options = List.copyOf(options);
        }
    }

    /** One of several words. */
    public record Pick(String name, String label, String value, List<Choice> options) {
        public Pick {
            options = List.copyOf(options);
        }
    }

    /**
     * What a check says.
     *
     * @param why where it is explained, null where it cannot be or has its own place
     * @param confirm name of the box that says an explanation still holds; blank where there is nothing to confirm
     */
    public record Note(String tone, String text, @Nullable Input why, String confirm) {}

    /** What may be done now; {@code shown} is the digest of what is shown, so that nothing else is accepted. */
    public record Deeds(
            boolean submit,
            boolean approve,
            boolean accept,
            boolean giveBack,
            boolean lift,
            String shown,
            List<Choice> reasons,
            String waiting) {
        public Deeds {
            reasons = List.copyOf(reasons);
        }
    }

    /** Something that was done. */
    public record Past(String when, String what, String by, String why) {}
}
