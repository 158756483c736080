package org.yukidoke.council.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yukidoke.council.Circular;
import org.yukidoke.council.Circulars;
import org.yukidoke.directory.Organisation;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * One circular, who read it and what was answered.
 *
 * @param bodies for whom the secretariat can write an answer down; empty for a body
 * @param unread whether the body that looks has not said that it read it
 */
public record CircularView(
        CouncilHead head,
        List<String> paragraphs,
        String sent,
        String due,
        boolean answer,
        boolean unread,
        List<Line> lines,
        List<Choice> bodies,
        String action,
        String done,
        Typed form) {

    private static final Set<String> DONE = Set.of("sent", "read", "answered");

    public CircularView {
        paragraphs = List.copyOf(paragraphs);
        lines = List.copyOf(lines);
        bodies = List.copyOf(bodies);
    }

    /** One body, in words. */
    public record Line(String body, String read, List<Said> answers) {
        public Line {
            answers = List.copyOf(answers);
        }
    }

    /** One answer. */
    public record Said(String text, String at) {}

    /**
     * From where it is looked at.
     *
     * @param done what was just done
     */
    record How(boolean keeps, String done, Typed form) {}

    static CircularView of(Plan plan, Circulars.Seen seen, Map<String, Organisation> bodies, How how, Texts t) {
        Circular circular = seen.circular();
        var due = circular.due();
        return new CircularView(
                CouncilHead.of(plan, circular.title(), "", t),
                circular.text().lines().filter(line -> !line.isBlank()).toList(),
                Moments.words(circular.sent(), t),
                due == null ? "" : Moments.day(due, t),
                circular.answer(),
                !how.keeps() && seen.receipts().getFirst().read() == null,
                seen.receipts().stream()
                        .map(receipt -> line(receipt, name(receipt.body(), bodies, t), t))
                        .toList(),
                how.keeps()
                        ? seen.receipts().stream()
                                .map(receipt -> new Choice(receipt.body(), name(receipt.body(), bodies, t)))
                                .toList()
                        : List.of(),
                Circulars.href(circular),
                DONE.contains(how.done()) ? t.of("circular.done." + how.done()) : "",
                how.form());
    }

    private static Line line(Circular.Receipt receipt, String body, Texts t) {
        var read = receipt.read();
        return new Line(
                body,
                read == null ? t.of("circular.unread") : Moments.words(read, t),
                receipt.answers().stream()
                        .map(answer -> new Said(
                                answer.text(),
                                answer.carried()
                                        ? t.of("circular.carried", Moments.words(answer.at(), t))
                                        : Moments.words(answer.at(), t)))
                        .toList());
    }

    private static String name(String key, Map<String, Organisation> bodies, Texts t) {
        Organisation body = bodies.get(key);
        return body == null ? key : t.pick(body.fullName(), body.nameEn());
    }
}
