package org.yukidoke.directory.web;

import java.util.Set;

/** What a page says was just done. Only known words are believed, because the address says which. */
final class Done {

    private static final Set<String> KNOWN = Set.of(
            "saved",
            "added",
            "confirmed",
            "capacity",
            "shown",
            "hidden",
            "retired",
            "owned",
            "noted",
            "accepted",
            "declined",
            "proposed");

    private Done() {}

    /** Key of the words; blank when nothing was done. */
    static String key(String done) {
        return KNOWN.contains(done) ? "directorydesk.done." + done : "";
    }
}
