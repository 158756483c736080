package org.yukidoke.outreach.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * A trip to be planned, or planned otherwise.
 *
 * @param back the page one came from
 * @param kind in words, once it cannot be chosen any more; blank for a new trip
 * @param follows the trip after which one goes again; blank for none
 * @param there what somebody else wrote meanwhile; none when nobody did
 */
public record TripFormView(
        String action,
        String back,
        String kind,
        int version,
        String follows,
        Draft draft,
        Typed form,
        Options options,
        List<String> there) {

    public TripFormView {
        there = List.copyOf(there);
    }

    /** What can be chosen. */
    public record Options(
            List<Choice> kinds, List<Choice> areas, List<Choice> hosts, List<Choice> colleagues, List<Choice> told) {
        public Options {
            kinds = List.copyOf(kinds);
            areas = List.copyOf(areas);
            hosts = List.copyOf(hosts);
            colleagues = List.copyOf(colleagues);
            told = List.copyOf(told);
        }
    }
}
