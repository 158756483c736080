package org.yukidoke.workflow;

import java.util.List;
import org.yukidoke.access.Addressees.Mailbox;
import org.yukidoke.web.Texts;

/** How what somebody is told becomes one letter, in plain text. */
final class LetterRules {

    private LetterRules() {}

    /**
     * @param origin where browsers reach the program; blank when that is not known, and then no address is named
     */
    static Letter letter(Mailbox to, List<Message> told, String origin, Texts t) {
        List<Message.Words> words =
                told.stream().map(message -> message.in(t.language())).toList();
        String subject = words.size() == 1
                ? t.of("workflow.letter.one", words.getFirst().title())
                : t.of("workflow.letter.many", words.size());
        var text = new StringBuilder(t.of("workflow.letter.dear", to.name())).append("\n\n");
        if (words.size() > 1) {
            text.append(t.of("workflow.letter.begin", words.size())).append("\n\n");
        }
        for (int i = 0; i < words.size(); i++) {
            text.append(t.of("workflow.letter.item", words.get(i).title())).append('\n');
            if (!words.get(i).text().isEmpty()) {
                text.append(words.get(i).text()).append('\n');
            }
            String href = told.get(i).href();
            if (!href.isEmpty() && !origin.isEmpty()) {
                text.append(origin).append(href).append('\n');
            }
            text.append('\n');
        }
        text.append(t.of(origin.isEmpty() ? "workflow.letter.end" : "workflow.letter.end.at", origin))
                .append('\n');
        return new Letter(told.getFirst().id(), to.address(), line(subject), text.toString());
    }

    /** One line: a title somebody typed must not begin another header. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
