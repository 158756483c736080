package org.yukidoke.outreach.web.welfare;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * Where the bodies of a council went in a year.
 *
 * @param path of the council's registers
 * @param title with the year, for whoever holds it on paper
 * @param sum how many municipalities nobody went to
 */
public record BeenView(
        String path, String council, String title, String sum, Typed form, List<Choice> years, List<Row> rows) {

    public BeenView {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
    }

    /** A municipality. */
    public record Row(String name, String trips, boolean never) {}
}
