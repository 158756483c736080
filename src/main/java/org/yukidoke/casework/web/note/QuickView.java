package org.yukidoke.casework.web.note;

import java.util.List;
import org.yukidoke.web.Typed;

/**
 * For whom a record is written.
 *
 * @param found what was found, in words; blank before anything was looked for
 */
public record QuickView(Typed search, String found, List<Row> rows) {

    public QuickView {
        rows = List.copyOf(rows);
    }

    /** Somebody, and the way to a record about them. */
    public record Row(String href, String name, String reading, String reference) {}
}
