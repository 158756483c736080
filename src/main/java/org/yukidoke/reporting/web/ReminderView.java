package org.yukidoke.reporting.web;

import java.util.List;
import org.yukidoke.reporting.Overview;
import org.yukidoke.reporting.Reminders;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Texts;

/**
 * Who is reminded in a round.
 *
 * @param told what was just done, blank for nothing
 */
public record ReminderView(String round, String action, List<Crumb> crumbs, List<Line> lines, String told) {

    public ReminderView {
        crumbs = List.copyOf(crumbs);
        lines = List.copyOf(lines);
    }

    /** A body that has not handed over, in words. */
    public record Line(String href, String name, String due, boolean late, String next) {}

    static ReminderView of(Overview overview, List<Reminders.Waiting> waiting, String told, Texts t) {
        var words = new RoundWords(t);
        String path = "/desk/rounds/" + overview.round().id();
        return new ReminderView(
                overview.round().title(),
                path + "/reminders",
                List.of(
                        new Crumb(t.of("access.nav.desk"), "/desk"),
                        new Crumb(overview.round().title(), path),
                        Crumb.here(t.of("reportreminder.title"))),
                overview.rows().stream()
                        .flatMap(row -> waiting.stream()
                                .filter(each -> each.ask().equals(row.ask().id()))
                                .map(each -> line(each, row, overview, words)))
                        .toList(),
                told.matches("[0-9]{1,6}") ? t.of("reportreminder.told", Integer.parseInt(told)) : "");
    }

    private static Line line(Reminders.Waiting waiting, Overview.Row row, Overview overview, RoundWords words) {
        var next = waiting.next();
        return new Line(
                "/desk/reports/" + waiting.ask(),
                words.body(row.name(), row.nameEn()),
                words.day(waiting.due()),
                waiting.due().isBefore(overview.today()),
                next == null ? words.t().of("reportreminder.never") : words.day(next));
    }
}
