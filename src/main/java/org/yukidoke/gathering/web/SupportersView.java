package org.yukidoke.gathering.web;

import java.util.List;

/** Peers and other supporters of one's body. */
public record SupportersView(List<Row> rows, String done) {

    public SupportersView {
        rows = List.copyOf(rows);
    }

    /** Somebody in the list. */
    public record Row(
            String href, String name, String kind, String trained, String helped, String state, String tone) {}
}
