package org.yukidoke.directory.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Typed;

/**
 * Entries of the councils somebody works for.
 *
 * @param tabs what is shown of them
 * @param form what the list is narrowed by
 * @param makes pages on which something new is entered
 */
public record EntryListView(
        List<Tab> tabs,
        String show,
        Typed form,
        boolean applied,
        List<Choice> kinds,
        List<Choice> councils,
        List<Line> lines,
        Paging paging,
        List<Make> makes) {

    public EntryListView {
        tabs = List.copyOf(tabs);
        kinds = List.copyOf(kinds);
        councils = List.copyOf(councils);
        lines = List.copyOf(lines);
        makes = List.copyOf(makes);
    }

    /**
     * One entry.
     *
     * @param confirmed when and by whom; blank for never
     * @param proposals how many wait, in words; blank for none
     */
    public record Line(
            String href,
            String name,
            String kind,
            String owner,
            String standing,
            String standingTone,
            String freshness,
            String freshnessTone,
            String confirmed,
            String proposals) {}

    public record Make(String text, String href) {}
}
