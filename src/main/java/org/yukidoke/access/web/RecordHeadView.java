package org.yukidoke.access.web;

import org.yukidoke.audit.Standing;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * The newest seal on paper.
 *
 * @param sealed false while nothing is sealed; then the rest is blank
 * @param text as audit-verify reads it, if somebody types it off
 */
public record RecordHeadView(boolean sealed, String seal, String hash, String at, String events, String text) {

    static RecordHeadView of(Standing standing, Texts t) {
        var head = standing.newest();
        return head == null
                ? new RecordHeadView(false, "", "", "", "", "")
                : new RecordHeadView(
                        true,
                        Long.toString(head.seal()),
                        head.grouped(),
                        Moments.words(head.sealed(), t),
                        t.of("access.record.count", head.events()),
                        head.text());
    }
}
