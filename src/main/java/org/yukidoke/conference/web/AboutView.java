package org.yukidoke.conference.web;

import java.util.List;
import org.yukidoke.web.Band;

/**
 * The meetings in which a person was spoken of, as far as whoever looks was admitted.
 *
 * @param bring behind the address of a meeting: the form that brings this person
 * @param open meetings to which somebody can be brought still
 */
public record AboutView(Band frame, List<MeetingsView.Row> rows, List<MeetingsView.Row> open, String bring) {

    public AboutView {
        rows = List.copyOf(rows);
        open = List.copyOf(open);
    }
}
