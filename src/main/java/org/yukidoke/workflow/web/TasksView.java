package org.yukidoke.workflow.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;

/** Everything somebody has to do, by when. */
public record TasksView(List<Group> groups) {

    public TasksView {
        groups = List.copyOf(groups);
    }

    /** Tasks whose days lie alike: behind, within a week, later, without one. */
    public record Group(String key, String title, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One task in words.
     *
     * @param left how many days are left or over; blank without a day
     * @param tone how those are marked
     */
    public record Line(String title, String href, String context, String due, String left, String tone) {}

    static TasksView of(List<Task> tasks, LocalDate today, Texts t) {
        return new TasksView(Stream.of("late", "week", "later", "open")
                .map(key -> new Group(
                        key,
                        t.of("workflow.tasks." + key),
                        tasks.stream()
                                .filter(task -> group(task.due(), today).equals(key))
                                .map(task -> line(task, today, t))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList());
    }

    private static String group(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return "open";
        }
        if (due.isBefore(today)) {
            return "late";
        }
        return due.isAfter(today.plusDays(7)) ? "later" : "week";
    }

    private static Line line(Task task, LocalDate today, Texts t) {
        LocalDate due = task.due();
        if (due == null) {
            return new Line(task.title(), task.href(), task.context(), "", "", "neutral");
        }
        long days = ChronoUnit.DAYS.between(today, due);
        String left = days < 0
                ? t.of("workflow.tasks.over", -days)
                : days == 0 ? t.of("workflow.tasks.today") : t.of("workflow.tasks.left", days);
        String tone = days < 0 ? "error" : days <= 3 ? "warning" : "info";
        return new Line(task.title(), task.href(), task.context(), Moments.day(due, t), left, tone);
    }
}
