package org.yukidoke.directory.web;

import java.util.List;

/**
 * An entry as somebody sees it who came by a link: what it says, and the one button that says it is right.
 *
 * @param version which contents the page shows
 * @param until how long the link works
 */
public record SeatEntryView(
        String path,
        String name,
        String body,
        int version,
        List<ContentFact> facts,
        List<String> unknown,
        String until,
        String done,
        String fault) {

    public SeatEntryView {
        facts = List.copyOf(facts);
        unknown = List.copyOf(unknown);
    }
}
