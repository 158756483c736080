package org.yukidoke.gathering.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * The form of a day.
 *
 * @param action where it is sent
 * @param day the date in words when it cannot be changed any more; blank for a new day
 * @param people those who came lately, and those who came on this day
 * @param there what stands there now, when somebody else was faster
 */
public record DayView(
        String circle,
        String name,
        String action,
        String day,
        int version,
        Draft draft,
        Typed form,
        List<Choice> people,
        List<Choice> supporters,
        List<String> there) {

    public DayView {
        people = List.copyOf(people);
        supporters = List.copyOf(supporters);
        there = List.copyOf(there);
    }
}
