package org.yukidoke.web;

import java.util.List;

/**
 * What stands on every page about one person, so that nobody writes into the file of another: who it is and by what
 * right one looks. The title of the window never has a name; the window may stand open on a desk.
 *
 * @param path of the file
 * @param name what the person is called, or in words that this may not be seen
 * @param reading the reading, or what the person wishes to be called; blank when nothing is known
 * @param right by what right one looks, in words
 * @param tabs pages beside this one; none for a body that is shown parts of the file only
 * @param more pages beside this one that are seldom needed, folded
 * @param words what the parts of the band are called
 */
public record Band(
        String path,
        String reference,
        String name,
        String reading,
        String right,
        List<Flag> flags,
        String title,
        List<Crumb> crumbs,
        List<Tab> tabs,
        List<Tab> more,
        Words words) {

    public Band {
        flags = List.copyOf(flags);
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
        more = List.copyOf(more);
    }

    /** Something to know at once. */
    public record Flag(String text, String tone) {}

    /** Names of the band, of its line of pages, of those folded and of the reference. */
    public record Words(String band, String tabs, String more, String reference) {}

    /** The same band on a page that stands below one of the tabs. */
    public Band below(String title, Crumb... steps) {
        var all = new java.util.ArrayList<>(crumbs);
        all.replaceAll(crumb -> crumb.href().isEmpty() ? new Crumb(crumb.text(), path) : crumb);
        all.addAll(List.of(steps));
        return new Band(path, reference, name, reading, right, flags, title, all, tabs, more, words);
    }
}
