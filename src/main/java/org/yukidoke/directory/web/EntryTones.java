package org.yukidoke.directory.web;

import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Freshness;

/** How pages colour what a word already says. */
final class EntryTones {

    private EntryTones() {}

    static String of(Freshness.State state) {
        return switch (state) {
            case CONFIRMED -> "success";
            case ASK -> "warning";
            case UNCONFIRMED -> "neutral";
            case LAPSED -> "error";
        };
    }

    static String of(Entry.Standing standing) {
        return switch (standing) {
            case PUBLIC -> "info";
            case HIDDEN -> "warning";
            case RETIRED -> "neutral";
        };
    }
}
