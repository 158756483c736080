package org.yukidoke.casework.web.handing;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * Noting that somebody does not wish to go on, after the day.
 *
 * @param reference by which they are known here; their name is not
 * @param action where the form is sent
 * @param text what follows from it, in words
 */
public record DeclineView(
        ChangesView.Head head, String reference, String action, String text, List<Choice> methods, Typed form) {

    public DeclineView {
        methods = List.copyOf(methods);
    }
}
