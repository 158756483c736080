package org.yukidoke.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;
import org.yukidoke.workflow.Mailings;

/** Who has to be told on paper, when mail goes out, and what failed. */
@Controller
final class MailPages {

    private final Mailings mailings;
    private final CouncilNames councils;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    MailPages(Mailings mailings, CouncilNames councils, CurrentScope current, Pages pages, Languages languages) {
        this.mailings = mailings;
        this.councils = councils;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/mail")
    View mail(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        Scope scope = current.get();
        scope.require(Role.SECRETARIAT, Role.ADMINISTRATOR);
        Texts t = languages.texts(request);
        var kept = councils.kept(scope, t).stream()
                .map(council -> MailView.council(council, mailings.onPaper(scope, council.key()), t))
                .toList();
        var failures = scope.is(Role.ADMINISTRATOR)
                ? MailView.failures(mailings.failures(scope), councils.bodies(t), t)
                : null;
        return pages.show("workflow/mail", new MailView(kept, failures, done.equals("retry")));
    }

    @PostMapping("/desk/mail/retry")
    View retry() {
        mailings.retry(current.get());
        return Redirect.to("/desk/mail?done=retry");
    }

    @GetMapping("/desk/mail/{platform}/paper")
    View paper(
            HttpServletRequest request, @PathVariable String platform, @RequestParam(defaultValue = "") String done) {
        Texts t = languages.texts(request);
        var onPaper = mailings.onPaper(current.get(), platform);
        return pages.show(
                "workflow/paper",
                PaperView.of(
                        platform, councils.name(platform, t), onPaper, councils.bodies(t), t, done.equals("told")));
    }

    @PostMapping("/desk/mail/{platform}/paper")
    View told(@PathVariable String platform, @RequestParam(defaultValue = "") List<UUID> id) {
        mailings.told(current.get(), platform, id);
        return Redirect.to("/desk/mail/" + platform + "/paper?done=told");
    }

    @GetMapping("/desk/mail/{platform}/hours")
    View hours(
            HttpServletRequest request, @PathVariable String platform, @RequestParam(defaultValue = "") String done) {
        var hours = mailings.hours(current.get(), platform);
        var known = new HashMap<>(Map.of(
                "opens", hours.opens().toString(),
                "closes", hours.closes().toString(),
                "digest", hours.digest().toString()));
        if (hours.weekends()) {
            known.put("weekends", "yes");
        }
        return showHours(request, platform, Typed.known(known), done.equals("decided"), HttpStatus.OK);
    }

    @PostMapping("/desk/mail/{platform}/hours")
    View decide(HttpServletRequest request, @PathVariable String platform) {
        Typed typed = Typed.sent(request);
        var fields = new HashMap<String, String>();
        typed.values().forEach((field, values) -> fields.put(field, values.getFirst()));
        List<FieldError> faults = mailings.decide(current.get(), platform, fields);
        return faults.isEmpty()
                ? Redirect.to("/desk/mail/" + platform + "/hours?done=decided")
                : showHours(request, platform, typed.with(faults), false, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View showHours(HttpServletRequest request, String platform, Typed form, boolean done, HttpStatus status) {
        Scope scope = current.get();
        // Whoever may not decide has no use for the form.
        mailings.onPaper(scope, platform);
        Texts t = languages.texts(request);
        var view = HoursView.of(platform, councils.name(platform, t), form, mailings.decided(scope, platform), t, done);
        return pages.show("workflow/hours", view, status);
    }
}
