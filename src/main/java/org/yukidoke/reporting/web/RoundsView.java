package org.yukidoke.reporting.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Typed;

/** The rounds of a plan: for the secretariat with a form for the next one, for a body with its own reports. */
public record RoundsView(
        String title,
        String over,
        String lead,
        List<Crumb> crumbs,
        boolean secretariat,
        List<Row> rows,
        String action,
        Typed form,
        List<Choice> kinds,
        List<Choice> periods,
        List<Choice> routes,
        List<Choice> measures) {

    public RoundsView {
        crumbs = List.copyOf(crumbs);
        rows = List.copyOf(rows);
        kinds = List.copyOf(kinds);
        periods = List.copyOf(periods);
        routes = List.copyOf(routes);
        measures = List.copyOf(measures);
    }

    /** One round, and where it leads. */
    public record Row(String href, String title, String period, String due, String state, String tone) {}
}
