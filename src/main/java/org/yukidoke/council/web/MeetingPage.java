package org.yukidoke.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.yukidoke.council.Meetings;
import org.yukidoke.council.PackForms;
import org.yukidoke.council.Packs;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.reporting.Rounds;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** One meeting: its decisions and its papers. */
@Controller
final class MeetingPage {

    private final Council council;
    private final Plans plans;
    private final Organisations organisations;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    MeetingPage(
            Council council,
            Plans plans,
            Organisations organisations,
            CurrentScope current,
            Pages pages,
            Languages languages) {
        this.council = council;
        this.plans = plans;
        this.organisations = organisations;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    /** What a meeting and its papers need. */
    @org.springframework.stereotype.Component
    record Council(Meetings meetings, Packs packs, PackForms forms, Rounds rounds) {}

    @GetMapping("/desk/plans/{key}/meetings/{id}")
    View meeting(
            HttpServletRequest request,
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done) {
        Texts t = languages.texts(request);
        String words = done.matches("record|decide|done|make|publish") ? t.of("council.happened." + done) : "";
        return show(request, key, id, new Outcome(words, "", Typed.NOTHING, HttpStatus.OK));
    }

    @PostMapping("/desk/plans/{key}/meetings/{id}/decisions")
    View decide(HttpServletRequest request, @PathVariable String key, @PathVariable UUID id) {
        Typed form = Typed.sent(request, "_csrf");
        List<FieldError> errors = council.meetings().decide(current.get(), id, MeetingPages.values(form));
        return errors.isEmpty()
                ? back(key, id, "decide")
                : show(request, key, id, new Outcome("", "", form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/desk/plans/{key}/meetings/{id}/decisions/{decision}/done")
    View done(
            @PathVariable String key,
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @RequestParam(defaultValue = "") String note) {
        council.meetings().done(current.get(), decision, note);
        return back(key, id, "done");
    }

    @PostMapping("/desk/plans/{key}/meetings/{id}/packs")
    View make(
            HttpServletRequest request,
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestParam UUID round,
            @RequestParam(defaultValue = "") List<String> form) {
        Texts t = languages.texts(request);
        return switch (council.packs().make(current.get(), id, round, form)) {
            case Packs.Making.Done made -> back(key, id, "make");
            case Packs.Making.NoRound none -> refused(request, key, id, t.of("council.fault.round"));
            case Packs.Making.NoForm none -> refused(request, key, id, t.of("council.fault.form"));
        };
    }

    @PostMapping("/desk/plans/{key}/meetings/{id}/packs/{pack}/publish")
    View publish(@PathVariable String key, @PathVariable UUID id, @PathVariable UUID pack) {
        council.packs().publish(current.get(), pack);
        return back(key, id, "publish");
    }

    private static View back(String key, UUID id, String done) {
        return new RedirectView(CouncilHead.meetings(key) + "/" + id + "?done=" + done);
    }

    private View refused(HttpServletRequest request, String key, UUID id, String problem) {
        return show(request, key, id, new Outcome("", problem, Typed.NOTHING, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private record Outcome(String done, String problem, Typed form, HttpStatus status) {}

    private View show(HttpServletRequest request, String key, UUID id, Outcome outcome) {
        Scope scope = current.get();
        Plan plan = plans.get(key);
        boolean keeps = MeetingPages.keeps(scope, plan);
        var of = new MeetingView.Of(
                plan,
                council.meetings().get(scope, key, id),
                council.meetings().decisions(scope, id),
                council.packs().list(scope, id),
                keeps ? council.rounds().list(scope, key) : List.of(),
                keeps ? council.forms().list(scope, plan) : List.of(),
                organisations.list(plan.platform().key()),
                keeps,
                scope.organisation());
        var view = MeetingView.of(of, outcome.done(), outcome.problem(), outcome.form(), languages.texts(request));
        return pages.show("council/meeting", view, outcome.status());
    }
}
