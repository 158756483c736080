package org.yukidoke.outreach.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Typed;

/**
 * Trips of one's body.
 *
 * @param out colleagues on their way; those overdue first
 * @param unwritten over, and nobody wrote what came of it
 * @param again where one was to go again, and nobody planned it
 * @param fullAgain whether there may be more of those
 * @param paging of those out, unwritten and ahead together
 * @param full whether there may be more of the year
 */
public record TripListView(
        List<Row> out,
        List<Row> unwritten,
        List<Row> ahead,
        List<Row> again,
        boolean fullAgain,
        Paging paging,
        List<Row> past,
        boolean full,
        List<Choice> years,
        Typed form,
        String done) {

    public TripListView {
        out = List.copyOf(out);
        unwritten = List.copyOf(unwritten);
        ahead = List.copyOf(ahead);
        again = List.copyOf(again);
        past = List.copyOf(past);
        years = List.copyOf(years);
    }

    /**
     * A trip in a list.
     *
     * @param back where one says that they are back; blank unless they are out
     */
    public record Row(
            String href, String day, String span, String kind, String where, String goes, Chip state, String back) {}

    /** A word with a sign. */
    public record Chip(String text, String tone) {}
}
