package org.yukidoke.casework.web.handing;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * Changes of contractors.
 *
 * @param announcing the form of an administrator; empty for everybody else
 */
public record ChangesView(List<Head> changes, List<Announcing> announcing, String done) {

    public ChangesView {
        changes = List.copyOf(changes);
        announcing = List.copyOf(announcing);
    }

    /**
     * One of them, in words.
     *
     * @param tone of the word for how it stands
     */
    public record Head(
            String href,
            String from,
            String to,
            String startsOn,
            String askBy,
            String commissioner,
            String document,
            String state,
            String tone) {}

    /** What is to be announced. */
    public record Announcing(List<Choice> bodies, Typed form) {
        public Announcing {
            bodies = List.copyOf(bodies);
        }
    }
}
