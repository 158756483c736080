package org.yukidoke.casework.web.caseload;

import java.util.List;
import org.yukidoke.web.Band;

/**
 * A case as a list shows it.
 *
 * @param record where a contact with them is written down
 * @param reasons why it asks for attention
 * @param marks what to mind before anything
 * @param last when somebody was in touch, in words
 * @param next what comes next, in words
 * @param rung where on the ladder; blank when nobody looked
 */
public record CaseRow(
        String href,
        String record,
        String period,
        String name,
        String reference,
        String kind,
        List<Band.Flag> reasons,
        List<Band.Flag> marks,
        String last,
        String next,
        String rung,
        String whose) {

    public CaseRow {
        reasons = List.copyOf(reasons);
        marks = List.copyOf(marks);
    }
}
