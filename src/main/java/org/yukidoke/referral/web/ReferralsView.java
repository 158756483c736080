package org.yukidoke.referral.web;

import java.util.List;
import org.yukidoke.web.Paging;

/**
 * Referrals received or sent.
 *
 * @param sent whether these were sent rather than received
 * @param open whether these are not over
 */
public record ReferralsView(boolean sent, boolean open, List<Row> rows, Paging paging) {

    public ReferralsView {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param whom a name where it may be known
     * @param other the body on the other side
     */
    public record Row(
            String href,
            String whom,
            String other,
            String state,
            String tone,
            String facts,
            String next,
            String sent) {}
}
