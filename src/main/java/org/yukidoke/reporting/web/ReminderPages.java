package org.yukidoke.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.reporting.Overview;
import org.yukidoke.reporting.Overviews;
import org.yukidoke.reporting.Reminders;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** Who has not handed over in a round, when they are reminded, and a button that reminds them now. */
@Controller
final class ReminderPages {

    private final Reminders reminders;
    private final Overviews overviews;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    ReminderPages(Reminders reminders, Overviews overviews, CurrentScope current, Pages pages, Languages languages) {
        this.reminders = reminders;
        this.overviews = overviews;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/rounds/{id}/reminders")
    View page(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String told) {
        Scope scope = current.get();
        Overview overview = overviews.get(scope, id);
        var waiting = reminders.list(scope, id, overview.today());
        var view = ReminderView.of(overview, waiting, told, languages.texts(request));
        return pages.show("reporting/reminders", view, HttpStatus.OK);
    }

    @PostMapping("/desk/rounds/{id}/reminders")
    View send(@PathVariable UUID id) {
        Scope scope = current.get();
        LocalDate today = overviews.get(scope, id).today();
        var view = new RedirectView("/desk/rounds/" + id + "/reminders?told=" + reminders.send(scope, id, today));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
