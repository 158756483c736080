package org.yukidoke.council.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yukidoke.council.Circular;
import org.yukidoke.council.Circulars;
import org.yukidoke.directory.Organisation;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * What a council has written to its bodies.
 *
 * @param bodies those it can write to; empty for whoever may not
 */
public record CircularListView(
        CouncilHead head, List<Item> items, String action, List<Choice> bodies, List<Choice> answer, Typed form) {

    public CircularListView {
        items = List.copyOf(items);
        bodies = List.copyOf(bodies);
        answer = List.copyOf(answer);
    }

    /** One circular, in words. */
    public record Item(String title, String href, String sent, String due, String state, String tone) {}

    static CircularListView of(
            Plan plan, List<Circulars.Seen> seen, Map<String, Organisation> bodies, Typed form, Texts t) {
        return new CircularListView(
                CouncilHead.of(plan, t.of("circular.title"), t.of("circular.lead"), t),
                seen.stream().map(each -> item(each, !bodies.isEmpty(), t)).toList(),
                "/desk/plans/" + plan.key() + "/circulars",
                bodies.values().stream()
                        .sorted(Comparator.comparing(Organisation::name))
                        .map(body -> new Choice(body.key(), t.pick(body.fullName(), body.nameEn())))
                        .toList(),
                List.of(new Choice("yes", t.of("circular.field.answer.yes"))),
                form);
    }

    private static Item item(Circulars.Seen seen, boolean keeps, Texts t) {
        Circular circular = seen.circular();
        long waiting = seen.waiting();
        var due = circular.due();
        String own = circular.answer() ? "answer" : "read";
        String state = keeps
                ? waiting == 0 ? t.of("circular.state.all") : t.of("circular.state.waiting." + own, waiting)
                : t.of(waiting == 0 ? "circular.state.done" : "circular.state.own." + own);
        return new Item(
                circular.title(),
                Circulars.href(circular),
                Moments.day(circular.sent(), t),
                due == null ? "" : Moments.day(due, t),
                state,
                waiting == 0 ? "success" : "warning");
    }
}
