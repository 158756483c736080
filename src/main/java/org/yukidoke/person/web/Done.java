package org.yukidoke.person.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page says was just done. Only known words are believed, because the address says which. */
final class Done {

    private static final Set<String> KNOWN = Set.of(
            "registered",
            "tied",
            "identity",
            "contact",
            "statement",
            "groups",
            "risk",
            "closed",
            "reopened",
            "shared",
            "share-ended",
            "consent",
            "withdrawn",
            "restricted",
            "lifted",
            "admitted",
            "dismissed",
            "proposed",
            "named",
            "dropped",
            "joined",
            "parted",
            "judged",
            "undone",
            "confirmed",
            "confirmation-withdrawn",
            "announced",
            "purposes",
            "retention");

    private Done() {}

    /** Key of the words; blank when nothing was done. */
    static String key(@Nullable String done) {
        return done != null && KNOWN.contains(done) ? "personpage.done." + done : "";
    }
}
