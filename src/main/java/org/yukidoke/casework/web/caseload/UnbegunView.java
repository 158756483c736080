package org.yukidoke.casework.web.caseload;

import java.util.List;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Tab;

/**
 * Files on nobody's caseload.
 *
 * @param kinds those never begun, and those that ended
 */
public record UnbegunView(List<Tab> tabs, List<Tab> kinds, List<Row> rows, Paging paging) {

    public UnbegunView {
        tabs = List.copyOf(tabs);
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
    }

    /**
     * A file.
     *
     * @param begin where an accompaniment is opened
     */
    public record Row(String href, String begin, String name, String reference, String kind, String opened) {}
}
