package org.yukidoke.gathering.web;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/** Where somebody came, and who goes along with them. */
public record VisitsView(
        Band frame, List<Line> visits, List<Mate> mates, List<Choice> supporters, Typed form, String done) {

    public VisitsView {
        visits = List.copyOf(visits);
        mates = List.copyOf(mates);
        supporters = List.copyOf(supporters);
    }

    /** A day on which they came. */
    public record Line(String href, String name, String kind, String day) {}

    /** Somebody who goes along with them; {@code part} is where that ends, blank once it has. */
    public record Mate(String name, String since, String part) {}
}
