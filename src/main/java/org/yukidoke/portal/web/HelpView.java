package org.yukidoke.portal.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * One question of the door.
 *
 * @param progress which question of how many, and how many are left
 * @param taps answers given by one tap
 * @param rows answers of yes, no or nothing
 * @param ticks answers of which any number may be given
 * @param field label of a text to type; blank for none
 * @param back key of the question before; blank on the first
 */
public record HelpView(
        String at,
        String title,
        String help,
        Progress progress,
        Typed form,
        List<Hidden> hidden,
        List<Choice> taps,
        List<Choice> rows,
        List<Choice> ticks,
        String field,
        String back) {

    public HelpView {
        hidden = List.copyOf(hidden);
        taps = List.copyOf(taps);
        rows = List.copyOf(rows);
        ticks = List.copyOf(ticks);
    }

    public record Progress(String words, int done, int all) {}

    /** A field that carries an earlier answer. */
    public record Hidden(String name, String value) {}
}
