package org.yukidoke.gathering.web;

import java.util.List;
import org.yukidoke.gathering.Circle;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The circles of one's body. */
public record CirclesView(List<Row> rows, List<Choice> kinds, Draft draft, Typed form) {

    public CirclesView {
        rows = List.copyOf(rows);
        kinds = List.copyOf(kinds);
    }

    /** A circle in the list. */
    public record Row(String href, String name, String kind, String place, String last, String state, String tone) {}

    static Row row(Circle circle, Texts t) {
        var last = circle.lastOn();
        return new Row(
                "/gatherings/" + circle.id(),
                circle.called().name(),
                t.of(circle.kind().text()),
                circle.called().place(),
                last == null ? t.of("gathering.never") : t.of("gathering.last", Moments.day(last, t), circle.days()),
                t.of(circle.open() ? "gathering.goes-on" : "gathering.ended"),
                circle.open() ? "success" : "plain");
    }
}
