package org.yukidoke.referral.web;

import java.util.List;

/** Referrals without an answer, of which nothing is known but the two bodies and the day. */
public record WaitingView(List<Row> rows) {

    public WaitingView {
        rows = List.copyOf(rows);
    }

    /** One of them. */
    public record Row(String sender, String receiver, String due) {}
}
