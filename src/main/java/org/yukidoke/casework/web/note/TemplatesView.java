package org.yukidoke.casework.web.note;

import java.util.List;
import org.yukidoke.web.Typed;

/**
 * The templates of a body, and one of them to be changed.
 *
 * @param template id of the one; blank for a new one
 * @param full whether no more can be added
 */
public record TemplatesView(
        String done, List<Line> lines, String template, Typed form, RecordFormView.Options options, boolean full) {

    public TemplatesView {
        lines = List.copyOf(lines);
    }

    public String action() {
        return "/casework/templates" + (template.isEmpty() ? "" : "/" + template);
    }

    /** A template by its name. */
    public record Line(String href, String name, String about) {}
}
