package org.yukidoke.conference.web;

import java.util.List;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * What was brought, being corrected.
 *
 * @param there what stands there now, when somebody else was faster
 */
public record WordsView(
        String meeting, String meetingName, String path, Draft draft, Typed form, int version, List<String> there) {

    public WordsView {
        there = List.copyOf(there);
    }
}
