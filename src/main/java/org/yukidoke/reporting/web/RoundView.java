package org.yukidoke.reporting.web;

import java.util.List;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Typed;

/** Who has reported in a round and who has not. */
public record RoundView(
        String title,
        String over,
        String lead,
        List<Crumb> crumbs,
        String action,
        String state,
        boolean planned,
        boolean open,
        boolean closed,
        String done,
        String refused,
        String secret,
        Typed form,
        List<Count> counts,
        List<Row> rows,
        String frozen) {

    public RoundView {
        crumbs = List.copyOf(crumbs);
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
    }

    /** How many bodies stand where; {@code only} is the address that shows them alone. */
    public record Count(String words, String number, String tone, String only, boolean current) {}

    /** One body. */
    public record Row(
            String ask,
            String href,
            String name,
            String status,
            String tone,
            String overdue,
            String due,
            String filled,
            String submitted,
            String returns,
            String seat) {}
}
