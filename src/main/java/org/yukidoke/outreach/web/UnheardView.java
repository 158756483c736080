package org.yukidoke.outreach.web;

import java.util.List;

/** Who is out of bodies whose contract has ended. */
public record UnheardView(List<Row> rows, String done) {

    public UnheardView {
        rows = List.copyOf(rows);
    }

    /**
     * Somebody who is out.
     *
     * @param told who waits for them; blank for nobody
     * @param action where somebody says that they were heard of
     */
    public record Row(
            String goes, String body, String left, String back, boolean overdue, String told, String action) {}
}
