package org.yukidoke.conference.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/** The form that calls a meeting. */
public record CallView(Draft draft, Typed form, List<Choice> footings, List<Choice> bodies, String vow) {

    public CallView {
        footings = List.copyOf(footings);
        bodies = List.copyOf(bodies);
    }
}
