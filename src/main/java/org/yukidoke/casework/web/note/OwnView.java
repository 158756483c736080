package org.yukidoke.casework.web.note;

import java.util.List;
import org.yukidoke.web.Typed;

/**
 * What one account wrote in a span of days.
 *
 * @param file address of the same as CSV
 * @param sum how many and how long, in words
 */
public record OwnView(Typed form, String file, String sum, List<Row> rows) {

    public OwnView {
        rows = List.copyOf(rows);
    }

    /** One record, without a name. */
    public record Row(
            String href,
            String reference,
            String when,
            String way,
            String minutes,
            String parties,
            String topics,
            String next) {}
}
