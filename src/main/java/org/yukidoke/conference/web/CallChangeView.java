package org.yukidoke.conference.web;

import java.util.List;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * A form that changes a call, calls a meeting off, or answers a call.
 *
 * @param version what whoever sends it has read
 * @param there what stands there now, when somebody else was faster
 */
public record CallChangeView(
        String path, String name, Draft draft, Typed form, int version, List<MeetingView.Fact> there) {

    public CallChangeView {
        there = List.copyOf(there);
    }
}
