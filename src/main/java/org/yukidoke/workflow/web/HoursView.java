package org.yukidoke.workflow.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;
import org.yukidoke.workflow.MailHours;

/** When a council lets mail go out. */
public record HoursView(
        String platform, String council, Typed form, List<Choice> weekends, List<Line> decided, boolean done) {

    public HoursView {
        weekends = List.copyOf(weekends);
        decided = List.copyOf(decided);
    }

    /** One decision, in words. */
    public record Line(String since, String hours, String digest, String weekends) {}

    static HoursView of(String platform, String council, Typed form, List<MailHours> decided, Texts t, boolean done) {
        return new HoursView(
                platform,
                council,
                form,
                List.of(new Choice("yes", t.of("workflow.hours.weekends.yes"))),
                decided.stream()
                        .map(hours -> new Line(
                                Moments.day(hours.since(), t),
                                t.of("workflow.hours.span", hours.opens(), hours.closes()),
                                hours.digest().toString(),
                                t.of(hours.weekends() ? "workflow.hours.weekends.yes" : "workflow.hours.weekends.no")))
                        .toList(),
                done);
    }
}
