package org.yukidoke.dropbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.dropbox.Requests;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** What lies at bodies that have gone: the secretariat of the council sees that there is something, and nothing of it. */
@Controller
final class LeftPages implements TaskSource {

    private static final String PATH = "/desk/requests/left";

    private final Requests requests;
    private final BodyNames names;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    LeftPages(Requests requests, BodyNames names, CurrentScope current, Pages pages, Languages languages) {
        this.requests = requests;
        this.names = names;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping(PATH)
    View left(HttpServletRequest request) {
        Texts t = languages.texts(request);
        return pages.show(
                "dropbox/left",
                new LeftView(requests.left(current.get()).stream()
                        .map(one -> new LeftView.Row(
                                names.body(one.body(), t),
                                t.of("dropbox.left.waiting", one.waiting()),
                                Moments.day(one.oldest(), t)))
                        .toList()));
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (!scope.is(Role.SECRETARIAT)) {
            return List.of();
        }
        return requests.left(scope).stream()
                .map(one -> new Task(
                        t.of("dropbox.left.task", names.body(one.body(), t), one.waiting()),
                        t.of("dropbox.requests"),
                        null,
                        PATH,
                        Task.Urgency.WAITED_FOR))
                .toList();
    }
}
