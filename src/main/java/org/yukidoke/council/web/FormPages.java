package org.yukidoke.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.council.FormFault;
import org.yukidoke.council.Meetings;
import org.yukidoke.council.PackForms;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Where a secretariat sees the forms of its papers and hands in its own. */
@Controller
final class FormPages {

    private final Plans plans;
    private final PackForms forms;
    private final Meetings meetings;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    FormPages(Plans plans, PackForms forms, Meetings meetings, CurrentScope current, Pages pages, Languages languages) {
        this.plans = plans;
        this.forms = forms;
        this.meetings = meetings;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{key}/forms")
    View forms(HttpServletRequest request, @PathVariable String key, @RequestParam(defaultValue = "") String done) {
        Texts t = languages.texts(request);
        String words = done.isEmpty() ? "" : t.of("council.happened.form");
        return show(request, key, new Outcome(words, List.of(), Typed.NOTHING, HttpStatus.OK));
    }

    @PostMapping("/desk/plans/{key}/forms")
    View take(HttpServletRequest request, @PathVariable String key) {
        Typed form = Typed.sent(request, "_csrf");
        return switch (forms.take(current.get(), plans.get(key), form.value("file"))) {
            case PackForms.Offer.Taken taken -> new RedirectView("/desk/plans/" + key + "/forms?done=form");
            case PackForms.Offer.Faulty(List<FormFault> faults) ->
                show(request, key, new Outcome("", faults, form, HttpStatus.UNPROCESSABLE_CONTENT));
        };
    }

    private record Outcome(String done, List<FormFault> faults, Typed form, HttpStatus status) {}

    private View show(HttpServletRequest request, String key, Outcome outcome) {
        Plan plan = plans.get(key);
        meetings.requireKeeper(current.get(), plan);
        var view = FormsView.of(
                plan,
                forms.list(current.get(), plan),
                outcome.faults(),
                outcome.done(),
                outcome.form(),
                languages.texts(request));
        return pages.show("council/forms", view, outcome.status());
    }
}
