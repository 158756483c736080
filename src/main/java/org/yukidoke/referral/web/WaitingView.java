package org.yukidoke.referral.web;

import java.util.List;
import org.yukidoke.web.Choice;

/**
 * Referrals without an answer, of which nothing is known but the two bodies and the day.
 *
 * @param councils pages on which their days are decided, for whoever decides
 */
public record WaitingView(List<Row> rows, List<Choice> councils) {

    public WaitingView {
        rows = List.copyOf(rows);
        councils = List.copyOf(councils);
    }

    /** One of them. */
    public record Row(String sender, String receiver, String due) {}
}
