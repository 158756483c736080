package org.yukidoke.outreach.web;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * A visit home to be planned, or planned otherwise.
 *
 * @param version of what is planned otherwise; 0 for a new one
 * @param there what somebody else wrote meanwhile
 */
public record HomeFormView(
        Band frame,
        String action,
        Draft draft,
        int version,
        Typed form,
        TripFormView.Options options,
        List<TripView.Fact> there) {

    public HomeFormView {
        there = List.copyOf(there);
    }
}
