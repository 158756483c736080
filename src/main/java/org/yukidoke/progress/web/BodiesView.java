package org.yukidoke.progress.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yukidoke.directory.Organisation;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.progress.Owed;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Texts;

/** For whom the secretariat enters figures: the council itself, or one of its bodies; those that owe come first. */
public record BodiesView(ActualsView.Head head, Line council, List<Line> bodies) {

    public BodiesView {
        bodies = List.copyOf(bodies);
    }

    /**
     * Somebody who reports.
     *
     * @param owed how many figures are due and missing
     */
    public record Line(String name, String href, int owed, String words) {}

    static BodiesView of(Plan plan, Collection<Organisation> bodies, List<Owed> owed, Texts t) {
        Map<String, Long> missing = owed.stream().collect(Collectors.groupingBy(Owed::reporter, Collectors.counting()));
        String over = PlanFrames.over(plan, t);
        String title = t.of("progressentry.title");
        var head = new ActualsView.Head(
                title,
                over,
                t.of("progressentry.bodies.lead"),
                List.of(
                        new Crumb(t.of("progressentry.desk"), "/desk"),
                        new Crumb(over, "/plans/" + plan.key()),
                        Crumb.here(title)),
                DeskTabs.of(plan, true, DeskTabs.Here.ACTUALS, t),
                ActualsAsked.path(plan.key()));
        String path = ActualsAsked.path(plan.key()) + "?of=";
        var lines = bodies.stream()
                .map(body -> {
                    int count = missing.getOrDefault(body.key(), 0L).intValue();
                    String words = count == 0
                            ? t.of("progressentry.bodies.none")
                            : t.of("progressentry.bodies.owed", Integer.toString(count));
                    return new Line(t.pick(body.fullName(), body.nameEn()), path + body.key(), count, words);
                })
                .sorted(Comparator.comparingInt(Line::owed).reversed().thenComparing(Line::name))
                .toList();
        var words = new EntryWords(t);
        return new BodiesView(
                head,
                new Line(words.body(null, plan), path + ActualsDesk.COUNCIL, 0, t.of("progressentry.bodies.council")),
                lines);
    }
}
