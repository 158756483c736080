package org.yukidoke.person.web;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * Ways to reach somebody, and the form for one.
 *
 * @param edited id of the one the form changes; blank for a new one
 */
public record ContactView(
        Band frame,
        List<Shown.ChannelLine> channels,
        List<Shown.ChannelLine> past,
        Typed form,
        List<Choice> kinds,
        String edited,
        String done) {

    public ContactView {
        channels = List.copyOf(channels);
        past = List.copyOf(past);
        kinds = List.copyOf(kinds);
    }
}
