package org.yukidoke.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.council.Meeting;
import org.yukidoke.council.Meetings;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Typed;

/** Where a council's meetings are kept. */
@Controller
final class MeetingPages {

    private final Plans plans;
    private final Meetings meetings;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    MeetingPages(Plans plans, Meetings meetings, CurrentScope current, Pages pages, Languages languages) {
        this.plans = plans;
        this.meetings = meetings;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    static boolean keeps(Scope scope, Plan plan) {
        return scope.is(Role.SECRETARIAT, plan.platform().key());
    }

    /** The first value of every field. */
    static Map<String, String> values(Typed form) {
        return form.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> form.value(field.getKey())));
    }

    @GetMapping("/desk/plans/{key}/meetings")
    View list(HttpServletRequest request, @PathVariable String key) {
        Scope scope = current.get();
        Plan plan = plans.get(key);
        var view = MeetingListView.of(
                plan,
                meetings.list(scope, key),
                meetings.open(scope, key),
                keeps(scope, plan),
                languages.texts(request));
        return pages.show("council/meetings", view);
    }

    @GetMapping("/desk/plans/{key}/meetings/new")
    View fresh(HttpServletRequest request, @PathVariable String key) {
        Plan plan = plans.get(key);
        meetings.requireKeeper(current.get(), plan);
        return form(request, plan, new Filled("", 0, false, Typed.NOTHING), HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{key}/meetings")
    View hold(HttpServletRequest request, @PathVariable String key) {
        Typed form = Typed.sent(request, "_csrf");
        Plan plan = plans.get(key);
        return answer(request, plan, "", 0, form, meetings.hold(current.get(), key, values(form)));
    }

    @GetMapping("/desk/plans/{key}/meetings/{id}/edit")
    View edit(HttpServletRequest request, @PathVariable String key, @PathVariable UUID id) {
        Scope scope = current.get();
        Plan plan = plans.get(key);
        meetings.requireKeeper(scope, plan);
        Meeting meeting = meetings.get(scope, key, id);
        var filled = new Filled(id.toString(), meeting.version(), false, Typed.known(meetings.typed(meeting)));
        return form(request, plan, filled, HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{key}/meetings/{id}")
    View record(HttpServletRequest request, @PathVariable String key, @PathVariable UUID id) {
        Typed form = Typed.sent(request, "_csrf");
        Plan plan = plans.get(key);
        int base = form.value("base").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("base")) : 0;
        return answer(request, plan, id.toString(), base, form, meetings.record(current.get(), id, base, values(form)));
    }

    private View answer(
            HttpServletRequest request, Plan plan, String id, int base, Typed form, Meetings.Recording recording) {
        return switch (recording) {
            case Meetings.Recording.Done(Meeting meeting) ->
                new RedirectView(CouncilHead.meetings(plan.key()) + "/" + meeting.id() + "?done=record");
            case Meetings.Recording.Refused(List<FieldError> errors) ->
                form(request, plan, new Filled(id, base, false, form.with(errors)), HttpStatus.UNPROCESSABLE_CONTENT);
            case Meetings.Recording.Overtaken(Meeting now) ->
                form(request, plan, new Filled(id, now.version(), true, form), HttpStatus.CONFLICT);
        };
    }

    private record Filled(String id, int base, boolean overtaken, Typed form) {}

    private View form(HttpServletRequest request, Plan plan, Filled filled, HttpStatus status) {
        var view = MeetingFormView.of(
                plan, filled.id(), filled.base(), filled.overtaken(), filled.form(), languages.texts(request));
        return pages.show("council/edit", view, status);
    }
}
