package org.yukidoke.web;

import java.util.List;

/** A module's entries in the main navigation, for this visitor only what the visitor may open. */
@FunctionalInterface
public interface NavSource {

    List<Entry> entries(Visitor visitor);

    /**
     * One entry.
     *
     * @param text key of its words
     * @param href path it opens; it is marked as current below that path
     * @param order entries stand in ascending order
     */
    record Entry(String text, String href, int order) {}
}
