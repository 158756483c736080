package org.yukidoke.outreach.web.welfare;

import java.util.List;

/** The councils whose registers one keeps. */
public record CouncilsView(List<Row> rows) {

    public CouncilsView {
        rows = List.copyOf(rows);
    }

    /** A council. */
    public record Row(String href, String name) {}
}
