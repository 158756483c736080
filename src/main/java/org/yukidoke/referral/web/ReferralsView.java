package org.yukidoke.referral.web;

import java.util.List;
import org.yukidoke.web.Paging;

/**
 * Referrals received or sent.
 *
 * @param tab received, sent, or late: sent and to be looked after
 * @param open whether these are not over
 */
public record ReferralsView(String tab, boolean open, List<Row> rows, Paging paging) {

    public ReferralsView {
        rows = List.copyOf(rows);
    }

    public boolean on(String other) {
        return tab.equals(other);
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
