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
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.council.Circulars;
import org.yukidoke.council.Issue;
import org.yukidoke.council.Issues;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** Issues of a council's bodies, and proposals of economic organisations. */
@Controller
final class IssuePages {

    private final Issues issues;
    private final Circulars circulars;
    private final Plans plans;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    IssuePages(
            Issues issues, Circulars circulars, Plans plans, CurrentScope current, Pages pages, Languages languages) {
        this.issues = issues;
        this.circulars = circulars;
        this.plans = plans;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{key}/{kind:issues|proposals}")
    View list(HttpServletRequest request, @PathVariable String key, @PathVariable String kind) {
        return list(request, place(key, kind), Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{key}/{kind:issues|proposals}")
    View raise(HttpServletRequest request, @PathVariable String key, @PathVariable String kind) {
        Typed typed = Typed.sent(request, "_csrf");
        var place = place(key, kind);
        List<FieldError> faults = issues.raise(
                current.get(), place, MeetingPages.values(typed), typed.values().getOrDefault("share", List.of()));
        return faults.isEmpty()
                ? Redirect.to("/desk/plans/" + key + "/" + kind)
                : list(request, place, typed.with(faults), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/desk/plans/{key}/{kind:issues|proposals}/{id}")
    View one(HttpServletRequest request, @PathVariable String key, @PathVariable String kind, @PathVariable UUID id) {
        return one(request, place(key, kind), id, Typed.NOTHING);
    }

    @PostMapping("/desk/plans/{key}/{kind:issues|proposals}/{id}/step")
    View step(HttpServletRequest request, @PathVariable String key, @PathVariable String kind, @PathVariable UUID id) {
        Typed typed = Typed.sent(request, "_csrf");
        var place = place(key, kind);
        List<FieldError> faults = issues.step(current.get(), place, id, typed.value("state"), typed.value("said"));
        return faults.isEmpty()
                ? Redirect.to("/desk/plans/" + key + "/" + kind + "/" + id)
                : one(request, place, id, typed.with(faults));
    }

    @PostMapping("/desk/plans/{key}/{kind:issues|proposals}/{id}/share")
    View share(
            @PathVariable String key,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> share) {
        issues.share(current.get(), place(key, kind), id, share);
        return Redirect.to("/desk/plans/" + key + "/" + kind + "/" + id);
    }

    private static Issues.Place place(String key, String kind) {
        return new Issues.Place(key, Issue.Kind.find(kind).orElseThrow(() -> new Absent("page", kind)));
    }

    private View list(HttpServletRequest request, Issues.Place place, Typed form, HttpStatus status) {
        Scope scope = current.get();
        Plan plan = plans.get(place.plan());
        var whose =
                new IssueListView.Whose(MeetingPages.keeps(scope, plan), scope.organisation(), circulars.bodies(plan));
        var view =
                IssueListView.of(plan, place.kind(), issues.list(scope, place), whose, form, languages.texts(request));
        return pages.show("council/issues", view, status);
    }

    private View one(HttpServletRequest request, Issues.Place place, UUID id, Typed form) {
        Scope scope = current.get();
        Plan plan = plans.get(place.plan());
        var whose =
                new IssueListView.Whose(MeetingPages.keeps(scope, plan), scope.organisation(), circulars.bodies(plan));
        var view = IssueView.of(plan, issues.get(scope, place, id), whose, form, languages.texts(request));
        HttpStatus status = form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show("council/issue", view, status);
    }
}
