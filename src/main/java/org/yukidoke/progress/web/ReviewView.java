package org.yukidoke.progress.web;

import java.util.List;
import org.yukidoke.web.Typed;

/**
 * What is about to be recorded, before it is: corrections old beside new, and figures somebody else changed meanwhile.
 *
 * @param back the sheet it comes from
 * @param sent everything typed, to be sent again as it is
 */
public record ReviewView(
        ActualsView.Head head,
        String back,
        List<Sent> sent,
        List<Line> fresh,
        List<Correction> corrections,
        List<Clash> clashes,
        Typed form) {

    public ReviewView {
        sent = List.copyOf(sent);
        fresh = List.copyOf(fresh);
        corrections = List.copyOf(corrections);
        clashes = List.copyOf(clashes);
    }

    /** A hidden field. */
    public record Sent(String name, String value) {}

    /** A figure that is new. */
    public record Line(String what, String when, String figure) {}

    /**
     * A figure that replaces another.
     *
     * @param by who entered the old one, and when
     * @param comment name of the field for the reason
     */
    public record Correction(
            String what, String when, String was, String by, String figure, String comment, String label) {}

    /**
     * A figure somebody else entered since this person looked.
     *
     * @param choice name of the field that says which of the two stays
     * @param other name and value of the field that says which entry was seen now
     */
    public record Clash(
            String what,
            String when,
            String mine,
            String theirs,
            String choice,
            Sent other,
            String comment,
            String label) {}

    public String title() {
        return clashes.isEmpty() ? "progressentry.review.title" : "progressentry.clash.title";
    }
}
