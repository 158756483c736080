package org.yukidoke.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Tasks;

/** Everything somebody has to do. */
@Controller
final class TaskPages {

    private final Tasks tasks;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    TaskPages(Tasks tasks, CurrentScope current, Pages pages, Languages languages, Clock clock) {
        this.tasks = tasks;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/desk/tasks")
    View tasks(HttpServletRequest request) {
        Texts t = languages.texts(request);
        var view = TasksView.of(tasks.list(current.get(), t), Japan.day(clock.instant()), t);
        return pages.show("workflow/tasks", view);
    }
}
