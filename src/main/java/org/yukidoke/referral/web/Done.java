package org.yukidoke.referral.web;

import java.util.Set;

/** What a page says was just done. Only known words are believed, because the address says which. */
final class Done {

    private static final Set<String> KNOWN = Set.of(
            "send",
            "accept",
            "decline",
            "withdraw",
            "say",
            "arrange",
            "miss",
            "start",
            "serve",
            "hear",
            "seek",
            "prolong",
            "settle",
            "seat",
            "seatEnd",
            "asked",
            "answered",
            "begun",
            "parted",
            "roomHeard",
            "roomWithdrawn");

    private Done() {}

    /** Key of the words; blank when nothing was done. */
    static String key(String done) {
        return KNOWN.contains(done) ? "referral.done." + done : "";
    }
}
