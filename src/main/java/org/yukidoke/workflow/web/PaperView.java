package org.yukidoke.workflow.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Mailings;
import org.yukidoke.workflow.Message;

/** Sheets to be handed or sent to whoever gets no mail, one for each of them. */
public record PaperView(String platform, String council, List<Sheet> sheets, boolean told) {

    public PaperView {
        sheets = List.copyOf(sheets);
    }

    /**
     * One sheet.
     *
     * @param to the body, and the person if it is one
     * @param why why it did not go by mail
     */
    public record Sheet(String to, String why, List<Item> items) {
        public Sheet {
            items = List.copyOf(items);
        }
    }

    /** What is said on it. */
    public record Item(UUID id, String title, String text, String made) {}

    private record Whom(String body, String name) {}

    static PaperView of(
            String platform,
            String council,
            List<Mailings.OnPaper> onPaper,
            Function<String, String> bodies,
            Texts t,
            boolean told) {
        var byWhom = new LinkedHashMap<Whom, List<Message>>();
        onPaper.forEach(each -> byWhom.computeIfAbsent(
                        new Whom(each.message().organisation(), each.name()), whom -> new ArrayList<>())
                .add(each.message()));
        List<Sheet> sheets = byWhom.entrySet().stream()
                .map(entry -> sheet(entry.getKey(), entry.getValue(), bodies, t))
                .toList();
        return new PaperView(platform, council, sheets, told);
    }

    private static Sheet sheet(Whom whom, List<Message> messages, Function<String, String> bodies, Texts t) {
        String body = whom.body().isEmpty() ? "" : bodies.apply(whom.body());
        String to = whom.name().isEmpty()
                ? t.of("workflow.paper.body", body)
                : t.of("workflow.paper.person", body, whom.name()).strip();
        return new Sheet(
                to,
                t.of("workflow.mail.fault." + messages.getFirst().fault().key()),
                messages.stream()
                        .map(message -> new Item(
                                message.id(),
                                t.pick(message.ja().title(), message.en().title()),
                                t.pick(message.ja().text(), message.en().text()),
                                Moments.day(message.made(), t)))
                        .toList());
    }
}
