package org.yukidoke.person.web;

import java.util.List;
import org.yukidoke.person.Erasures;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Closed files whose time of keeping is over. */
public record DueView(List<Row> rows) {

    public DueView {
        rows = List.copyOf(rows);
    }

    /** A file to decide about. */
    public record Row(String href, String reference, String closed, String since) {}

    static DueView of(List<Erasures.Due> due, Texts t) {
        return new DueView(due.stream()
                .map(one -> new Row(
                        "/persons/" + one.id() + "/erasure",
                        one.reference().text(),
                        Moments.day(one.closedOn(), t),
                        Moments.day(one.since(), t)))
                .toList());
    }
}
