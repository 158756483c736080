package org.yukidoke.casework.web.support;

import java.util.List;

/**
 * What plans ask for now.
 *
 * @param sections in the order they are worked off; those without anything are missing
 * @param full whether there may be more
 */
public record PlanDueView(List<Section> sections, boolean full) {

    public PlanDueView {
        sections = List.copyOf(sections);
    }

    /** One kind of thing. */
    public record Section(String key, String title, String text, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** A line: whose, what, and since when. */
    public record Line(String href, String name, String what, String on, boolean over) {}
}
