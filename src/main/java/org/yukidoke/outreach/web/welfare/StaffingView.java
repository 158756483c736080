package org.yukidoke.outreach.web.welfare;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * Posts of the agencies of a council.
 *
 * @param path of the council's registers
 */
public record StaffingView(String path, String council, List<Row> rows, Typed form, Options options, String done) {

    public StaffingView {
        rows = List.copyOf(rows);
    }

    /**
     * Posts of one sort at an agency.
     *
     * @param open whether some are not filled
     */
    public record Row(
            String area, String agency, String runBy, String post, String filled, boolean open, String source) {}

    /** What can be chosen. */
    public record Options(List<Choice> areas, List<Choice> runBy, List<Choice> posts) {
        public Options {
            areas = List.copyOf(areas);
            runBy = List.copyOf(runBy);
            posts = List.copyOf(posts);
        }
    }
}
