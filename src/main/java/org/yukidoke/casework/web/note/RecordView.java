package org.yukidoke.casework.web.note;

import java.util.List;
import org.yukidoke.web.Band;

/** One record with the versions before it. */
public record RecordView(Band frame, String done, RecordLine now, List<RecordLine> before) {

    public RecordView {
        before = List.copyOf(before);
    }
}
