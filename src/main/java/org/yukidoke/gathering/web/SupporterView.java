package org.yukidoke.gathering.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * The form of a supporter.
 *
 * @param action where it is sent
 * @param there what stands there now, when somebody else was faster
 * @param erase where they are erased; blank for a new one
 */
public record SupporterView(
        String action,
        String name,
        int version,
        Draft draft,
        Typed form,
        List<Choice> kinds,
        List<String> there,
        String erase) {

    public SupporterView {
        kinds = List.copyOf(kinds);
        there = List.copyOf(there);
    }
}
