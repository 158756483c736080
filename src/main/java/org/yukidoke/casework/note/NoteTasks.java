package org.yukidoke.casework.note;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.FormDrafts;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** What somebody said would be done next, what they wait for, and what they began to write. Nobody's name stands in it. */
@Component
final class NoteTasks implements TaskSource {

    private final Contacts contacts;
    private final FormDrafts drafts;
    private final Clock clock;

    NoteTasks(Contacts contacts, FormDrafts drafts, Clock clock) {
        this.contacts = contacts;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (!scope.is(Role.COUNSELLOR) || scope.organisation().isEmpty()) {
            return List.of();
        }
        LocalDate today = Japan.day(clock.instant());
        return Stream.concat(
                        Stream.concat(
                                contacts.due(scope).stream().map(due -> task(due, "caseworknote.tab", today, t)),
                                contacts.dueOfLeft(scope).stream()
                                        .map(due -> task(due, "caseworknote.task.left", today, t))),
                        drafts.open(scope).stream()
                                .filter(draft -> draft.form().key().startsWith("record"))
                                .map(draft -> new Task(
                                        t.of("caseworknote.task.draft", Moments.words(draft.saved(), t)),
                                        t.of("caseworknote.tab"),
                                        null,
                                        "/persons/" + draft.form().person() + "/records",
                                        Task.Urgency.NORMAL)))
                .toList();
    }

    private static Task task(Contact.Due due, String context, LocalDate today, Texts t) {
        var standing = NoteRules.standing(due, today);
        return new Task(
                        words(due, standing, t),
                        t.of(context),
                        due.on(),
                        "/persons/" + due.person() + "/records/" + due.line(),
                        switch (standing) {
                            case DUE -> Task.Urgency.WAITED_FOR;
                            case AHEAD, WAITING, ASK -> Task.Urgency.NORMAL;
                        })
                .about(Contacts.TASK, due.person());
    }

    static String words(Contact.Due due, NoteRules.Standing standing, Texts t) {
        String since = Moments.day(due.since(), t);
        LocalDate day = due.on();
        String on = day == null ? "" : Moments.day(day, t);
        return switch (standing) {
            case AHEAD ->
                on.isEmpty() ? t.of("caseworknote.next.ahead", since) : t.of("caseworknote.next.ahead.on", on);
            case DUE -> t.of("caseworknote.next.due", on);
            case WAITING -> t.of("caseworknote.next.waiting", since);
            case ASK -> t.of("caseworknote.next.ask", since, on);
        };
    }
}
