package org.yukidoke.workflow.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yukidoke.access.OrganisationNames.Named;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Mailings;
import org.yukidoke.workflow.Message;

/**
 * Where telling people stands.
 *
 * @param failures null for whoever does not administer
 * @param retried whether everything that failed is just being tried again
 */
public record MailView(List<Council> councils, @Nullable Failures failures, boolean retried) {

    public MailView {
        councils = List.copyOf(councils);
    }

    /** A council and how many things it has to tell on paper, in words. */
    public record Council(String name, String waiting, String paper, String hours, String days) {}

    /** What the mail server would not take. */
    public record Failures(String waiting, List<Line> lines) {
        public Failures {
            lines = List.copyOf(lines);
        }
    }

    /** A letter that did not get through, in words. */
    public record Line(String title, String body, String made, String fault, String tries) {}

    static Council council(Named council, List<Mailings.OnPaper> onPaper, Texts t) {
        String path = "/desk/mail/" + council.key();
        return new Council(
                council.name(),
                onPaper.isEmpty() ? t.of("workflow.mail.none") : t.of("workflow.mail.count", onPaper.size()),
                path + "/paper",
                path + "/hours",
                path + "/reminders");
    }

    static Failures failures(Mailings.Failures failures, Function<String, String> bodies, Texts t) {
        return new Failures(
                t.of("workflow.mail.waiting", failures.waiting()),
                failures.list().stream()
                        .map(message -> line(message, bodies, t))
                        .toList());
    }

    private static Line line(Message message, Function<String, String> bodies, Texts t) {
        return new Line(
                t.pick(message.ja().title(), message.en().title()),
                message.organisation().isEmpty() ? "" : bodies.apply(message.organisation()),
                Moments.words(message.made(), t),
                t.of("workflow.mail.fault." + message.fault().key()),
                t.of("workflow.mail.tries", message.tries()));
    }
}
