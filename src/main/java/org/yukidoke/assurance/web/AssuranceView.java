package org.yukidoke.assurance.web;

import java.util.List;
import org.yukidoke.web.Choice;

/**
 * How sure a council's entries are.
 *
 * @param asks whether whoever looks may ask the bodies
 * @param due how many entries should be asked about now
 * @param asked what asking came to, in words; blank when nobody was asked just now
 * @param sheets links to hand over on paper
 */
public record AssuranceView(
        String council,
        String name,
        List<Choice> councils,
        List<Line> lines,
        boolean asks,
        int due,
        String asked,
        List<Sheet> sheets,
        String rhythm) {

    public AssuranceView {
        councils = List.copyOf(councils);
        lines = List.copyOf(lines);
        sheets = List.copyOf(sheets);
    }

    /** One body's entries, counted. */
    public record Line(String body, int confirmed, int ask, int unconfirmed, int lapsed, int due) {}

    /** One link, for one body and one entry. */
    public record Sheet(String body, String entry, String path, String until) {}
}
