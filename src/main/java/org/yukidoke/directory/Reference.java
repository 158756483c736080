package org.yukidoke.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where something that is said of an entry stands.
 *
 * @param plan key of the plan; blank when it stands elsewhere
 * @param lines of the plan's document, such as {@code 154-160}
 * @param title of a page or a paper; blank for a plan
 * @param url its address; blank when it has none
 * @param checked the day somebody last looked it up
 */
public record Reference(
        String plan,
        String lines,
        String title,
        String url,
        @Nullable LocalDate checked) {

    public static Reference plan(String plan, String lines) {
        return new Reference(plan, lines, "", "", null);
    }

    public static Reference page(String title, String url, @Nullable LocalDate checked) {
        return new Reference("", "", title, url, checked);
    }
}
