package org.yukidoke.outreach.web;

import java.util.List;
import org.yukidoke.web.Band;

/**
 * One visit home.
 *
 * @param path its own
 * @param trip where colleagues see that somebody is out
 * @param can what can be done now
 */
public record HomeView(
        Band frame,
        String path,
        String trip,
        List<TripView.Fact> facts,
        TripListView.Chip state,
        TripView.Out out,
        TripView.Can can,
        int version,
        String done) {

    public HomeView {
        facts = List.copyOf(facts);
    }
}
