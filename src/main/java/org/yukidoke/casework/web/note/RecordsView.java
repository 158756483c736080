package org.yukidoke.casework.web.note;

import java.util.List;
import org.yukidoke.web.Band;

/**
 * The records of a file, the newest first.
 *
 * @param done key of what was just done; blank for nothing
 * @param begun what one began to write oneself
 * @param newer address of the page before; blank on the first
 * @param older address of the page behind; blank on the last
 */
public record RecordsView(
        Band frame, String done, List<Begun> begun, List<RecordLine> records, String newer, String older) {

    public RecordsView {
        begun = List.copyOf(begun);
        records = List.copyOf(records);
    }

    /** A text begun and not sent. */
    public record Begun(String href, String text) {}
}
