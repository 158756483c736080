package org.yukidoke.referral.web;

import java.util.List;

/** What the states of a referral mean. */
public record StatesView(List<ReferralView.Meaning> meanings) {

    public StatesView {
        meanings = List.copyOf(meanings);
    }
}
