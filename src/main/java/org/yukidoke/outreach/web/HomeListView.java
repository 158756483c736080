package org.yukidoke.outreach.web;

import java.util.List;
import org.yukidoke.web.Band;

/** Visits to somebody's home. */
public record HomeListView(Band frame, List<TripListView.Row> rows, String done) {

    public HomeListView {
        rows = List.copyOf(rows);
    }
}
