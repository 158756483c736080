package org.yukidoke.council.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.yukidoke.access.Scope;
import org.yukidoke.council.Circulars;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Where a council writes to its bodies, and they read and answer. */
@Controller
final class CircularPages {

    private final Circulars circulars;
    private final Plans plans;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    CircularPages(Circulars circulars, Plans plans, CurrentScope current, Pages pages, Languages languages) {
        this.circulars = circulars;
        this.plans = plans;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{key}/circulars")
    View list(HttpServletRequest request, @PathVariable String key) {
        return list(request, key, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{key}/circulars")
    View send(HttpServletRequest request, @PathVariable String key) {
        Typed typed = Typed.sent(request, "_csrf");
        List<String> bodies = typed.values().getOrDefault("bodies", List.of());
        return switch (circulars.send(current.get(), key, MeetingPages.values(typed), bodies)) {
            case Circulars.Sending.Done(var circular) -> Redirect.to(Circulars.href(circular) + "?done=sent");
            case Circulars.Sending.Refused(var errors) ->
                list(request, key, typed.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/desk/plans/{key}/circulars/{id}")
    View one(
            HttpServletRequest request,
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done) {
        return one(request, new Place(key, id), done, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{key}/circulars/{id}/read")
    View read(@PathVariable String key, @PathVariable UUID id) {
        circulars.read(current.get(), key, id);
        return Redirect.to("/desk/plans/" + key + "/circulars/" + id + "?done=read");
    }

    @PostMapping("/desk/plans/{key}/circulars/{id}/answer")
    View answer(HttpServletRequest request, @PathVariable String key, @PathVariable UUID id) {
        Typed typed = Typed.sent(request, "_csrf");
        List<FieldError> faults = circulars.answer(current.get(), key, id, typed.value("body"), typed.value("said"));
        return faults.isEmpty()
                ? Redirect.to("/desk/plans/" + key + "/circulars/" + id + "?done=answered")
                : one(request, new Place(key, id), "", typed.with(faults), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private record Place(String plan, UUID id) {}

    private View list(HttpServletRequest request, String key, Typed form, HttpStatus status) {
        Scope scope = current.get();
        Plan plan = plans.get(key);
        var view = CircularListView.of(
                plan,
                circulars.list(scope, key),
                MeetingPages.keeps(scope, plan) ? circulars.bodies(plan) : Map.of(),
                form,
                languages.texts(request));
        return pages.show("council/circulars", view, status);
    }

    private View one(HttpServletRequest request, Place place, String done, Typed form, HttpStatus status) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        Plan plan = plans.get(place.plan());
        var seen = circulars.get(scope, place.plan(), place.id());
        var how = new CircularView.How(MeetingPages.keeps(scope, plan), done, form);
        return pages.show("council/circular", CircularView.of(plan, seen, circulars.bodies(plan), how, t), status);
    }
}
