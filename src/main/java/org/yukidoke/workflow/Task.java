package org.yukidoke.workflow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody has to do.
 *
 * @param title what, beginning with the thing and ending with the deed
 * @param context where it belongs, such as the plan's name; blank for nothing
 * @param due last day that is in time; null when it has none
 * @param href page on which it is done
 * @param urgency what is done first among those of one day
 * @param about so that a page which shows the same already can leave it out
 */
public record Task(String title, String context, @Nullable LocalDate due, String href, Urgency urgency, About about) {

    public Task(String title, String context, @Nullable LocalDate due, String href, Urgency urgency) {
        this(title, context, due, href, urgency, About.NOTHING);
    }

    public Task about(String kind, @Nullable UUID person) {
        return new Task(title, context, due, href, urgency, new About(kind, person));
    }

    /**
     * What a task is about.
     *
     * @param kind a word of the module it comes from; blank when no page needs to know
     * @param person whose file it is; null for nobody's or those of many
     */
    public record About(String kind, @Nullable UUID person) {

        private static final About NOTHING = new About("", null);
    }

    /** How a task came about. */
    public enum Urgency {
        /** Somebody gave it back or asks about it. */
        BACK,
        /** Somebody waits for it. */
        WAITED_FOR,
        NORMAL
    }

    /** What is due first stands first; what has no day stands last. */
    static final Comparator<Task> ORDER = Comparator.<Task, LocalDate>comparing(
                    task -> task.due() == null ? LocalDate.MAX : task.due())
            .thenComparing(Task::urgency)
            .thenComparing(Task::title);
}
