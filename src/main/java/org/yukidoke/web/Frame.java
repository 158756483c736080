package org.yukidoke.web;

import java.util.List;

/**
 * What stands on every page about one thing of many pages: which thing it is, the way here and the pages beside this
 * one. The component {@code frameHead} shows it.
 *
 * @param over the line above a page's title, which tells this thing from others of its kind
 * @param name the thing's own name
 * @param label what the line of tabs is called
 */
public record Frame(String over, String name, List<Crumb> crumbs, String label, List<Tab> tabs) {

    public Frame {
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
    }

    /** Title of a page in the browser: what it is, then of which thing. */
    public String title(String page) {
        return page + " | " + over;
    }
}
