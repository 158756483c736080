package org.yukidoke.gathering.web;

import java.util.List;
import org.yukidoke.web.Typed;

/**
 * A circle and its latest days.
 *
 * @param ended when it was closed, in words; blank while it goes on
 */
public record CircleView(
        String path,
        String name,
        String kind,
        String place,
        String since,
        String ended,
        List<DayLine> days,
        boolean full,
        Typed form,
        String done) {

    public CircleView {
        days = List.copyOf(days);
    }

    /** A day in the list. */
    public record DayLine(String href, String day, String theme, String known, String guests, String helped) {}
}
