package org.yukidoke.dropbox.web;

import java.util.List;

/** Requests that wait at bodies that have gone, in numbers. */
public record LeftView(List<Row> rows) {

    public LeftView {
        rows = List.copyOf(rows);
    }

    /** One body. */
    public record Row(String body, String waiting, String oldest) {}
}
