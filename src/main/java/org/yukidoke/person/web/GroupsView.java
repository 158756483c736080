package org.yukidoke.person.web;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * The target groups somebody belonged to, and the form for one more.
 *
 * @param corrected the line the form corrects; none for a new one
 */
public record GroupsView(
        Band frame,
        List<Shown.GroupLine> current,
        List<Shown.GroupLine> past,
        Typed form,
        List<Choice> groups,
        List<Choice> known,
        List<Shown.GroupLine> corrected,
        boolean overtaken,
        String done) {

    public GroupsView {
        current = List.copyOf(current);
        past = List.copyOf(past);
        groups = List.copyOf(groups);
        known = List.copyOf(known);
        corrected = List.copyOf(corrected);
    }
}
