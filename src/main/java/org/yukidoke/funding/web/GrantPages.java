package org.yukidoke.funding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisations;
import org.yukidoke.funding.Asked;
import org.yukidoke.funding.GrantRequest;
import org.yukidoke.funding.GrantRequests;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.Plans;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.FormField;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Attempt;
import org.yukidoke.workflow.Standing;

/** Where bodies ask for changed grant projects and the council agrees. */
@Controller
final class GrantPages {

    private final GrantRequests requests;
    private final Plans plans;
    private final Organisations organisations;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    GrantPages(
            GrantRequests requests,
            Plans plans,
            Organisations organisations,
            CurrentScope current,
            Pages pages,
            Languages languages) {
        this.requests = requests;
        this.plans = plans;
        this.organisations = organisations;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{plan}/grants")
    View list(HttpServletRequest request, @PathVariable String plan) {
        return list(request, plan, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{plan}/grants")
    View ask(HttpServletRequest request, @PathVariable String plan) {
        Scope scope = current.get();
        Typed form = Typed.sent(request, "_csrf");
        requests.requireBody(scope, plan);
        return switch (GrantForm.parse(form)) {
            case Parsed.Invalid<Asked>(var errors) ->
                list(request, plan, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Parsed.Valid<Asked>(var asked) ->
                switch (requests.ask(scope, plan, asked)) {
                    case GrantRequests.Step.Done(GrantRequest made) -> to(plan, made.id(), "asked");
                    case GrantRequests.Step.Deemed deemed -> new RedirectView(base(plan));
                    case GrantRequests.Step.Refused(var errors) ->
                        list(request, plan, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
                    case GrantRequests.Step.Stuck stuck ->
                        list(
                                request,
                                plan,
                                form.with(List.of(FieldError.of("name", "funding.fault.stuck"))),
                                HttpStatus.CONFLICT);
                };
        };
    }

    @GetMapping("/desk/plans/{plan}/grants/{id}")
    View one(HttpServletRequest request, @PathVariable UUID id, @RequestParam @Nullable String done) {
        return one(request, id, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{plan}/grants/{id}/agree")
    View agree(HttpServletRequest request, @PathVariable String plan, @PathVariable UUID id) {
        return after(request, requests.agree(current.get(), id), new Sent(plan, id, "agreed", Typed.NOTHING));
    }

    @PostMapping("/desk/plans/{plan}/grants/{id}/return")
    View giveBack(HttpServletRequest request, @PathVariable String plan, @PathVariable UUID id) {
        Typed form = Typed.sent(request, "_csrf");
        var because = new Approvals.Because(form.value("reason"), form.value("text"));
        return after(request, requests.giveBack(current.get(), id, because), new Sent(plan, id, "returned", form));
    }

    @PostMapping("/desk/plans/{plan}/grants/{id}/apply")
    View apply(HttpServletRequest request, @PathVariable String plan, @PathVariable UUID id) {
        Scope scope = current.get();
        Typed form = Typed.sent(request, "_csrf");
        var on = DayText.find(form.value("on"));
        if (on.isEmpty()) {
            return one(
                    request,
                    id,
                    form.with(List.of(FieldError.of("on", "funding.fault.day"))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var of = requests.get(scope, id).request();
        // The history speaks the council's language, whatever language this page is read in.
        String note = languages
                .texts(Locale.JAPANESE)
                .of(
                        "funding.note",
                        Integer.toString(of.number()),
                        of.wanted().project().name().ja());
        return after(request, requests.apply(scope, id, on.get(), note), new Sent(plan, id, "applied", form));
    }

    private record Sent(String plan, UUID id, String done, Typed form) {}

    private View after(HttpServletRequest request, GrantRequests.Step step, Sent sent) {
        return switch (step) {
            case GrantRequests.Step.Done done -> to(sent.plan(), sent.id(), sent.done());
            case GrantRequests.Step.Deemed deemed -> to(sent.plan(), sent.id(), sent.done());
            case GrantRequests.Step.Refused(var errors) ->
                one(request, sent.id(), sent.form().with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case GrantRequests.Step.Stuck(Attempt attempt) ->
                one(
                        request,
                        sent.id(),
                        sent.form()
                                .with(
                                        attempt instanceof Attempt.Refused(var errors)
                                                ? errors
                                                : List.of(FieldError.of("decide", key(attempt)))),
                        HttpStatus.CONFLICT);
        };
    }

    private static String key(Attempt attempt) {
        return attempt instanceof Attempt.SamePerson || attempt instanceof Attempt.Maker
                ? "funding.fault.same"
                : "funding.fault.stuck";
    }

    private static String base(String plan) {
        return "/desk/plans/" + plan + "/grants";
    }

    private static View to(String plan, UUID id, String done) {
        return new RedirectView(base(plan) + "/" + id + "?done=" + done);
    }

    private static boolean mayAsk(Scope scope, Plan plan) {
        return scope.is(Role.MEMBER, plan.platform().key())
                && !scope.organisation().isEmpty();
    }

    private View list(HttpServletRequest request, String key, Typed form, HttpStatus status) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        Plan plan = plans.get(key);
        var lines = requests.list(scope, key).stream()
                .map(each -> new GrantView.Line(
                        title(each.request(), t),
                        who(each.request().organisation(), t),
                        state(each, t),
                        tone(each),
                        day(each.request(), t),
                        base(key) + "/" + each.request().id()))
                .toList();
        return pages.show(
                "funding/requests",
                new GrantView(head(plan, "", t), lines, mayAsk(scope, plan), fields(plan, t), form, ""),
                status);
    }

    private View one(HttpServletRequest request, UUID id, Typed form, HttpStatus status) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var found = requests.get(scope, id);
        GrantRequest of = found.request();
        Plan plan = plans.get(of.plan());
        boolean secretariat = scope.is(Role.SECRETARIAT, of.platform());
        boolean own =
                scope.is(Role.MEMBER, of.platform()) && scope.organisation().equals(of.organisation());
        boolean agreed = found.standing() instanceof Standing.Accepted;
        String done = request.getParameter("done");
        return pages.show(
                "funding/request",
                new GrantView.One(
                        head(plan, title(of, t), t),
                        state(found, t),
                        tone(found),
                        facts(of, plan, t),
                        secretariat && found.standing() instanceof Standing.Submitted,
                        (secretariat || own) && agreed && of.applied() == null,
                        requests.reasons(scope).stream()
                                .map(reason -> new Choice(reason.code(), t.pick(reason.ja(), reason.en())))
                                .toList(),
                        of.applied() == null ? "" : "/plans/" + of.plan() + "/versions",
                        form,
                        done != null && t.has("funding.done." + done) ? t.of("funding.done." + done) : ""),
                status);
    }

    private GrantView.Head head(Plan plan, String item, Texts t) {
        String over = PlanFrames.over(plan, t);
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(t.of("funding.desk"), "/desk"));
        crumbs.add(new Crumb(over, "/plans/" + plan.key()));
        crumbs.add(
                item.isEmpty()
                        ? Crumb.here(t.of("funding.title"))
                        : new Crumb(t.of("funding.title"), base(plan.key())));
        if (!item.isEmpty()) {
            crumbs.add(Crumb.here(item));
        }
        return new GrantView.Head(item.isEmpty() ? t.of("funding.title") : item, over, crumbs, base(plan.key()));
    }

    private List<GrantView.Fact> facts(GrantRequest of, Plan plan, Texts t) {
        var wanted = of.wanted();
        var project = wanted.project();
        var facts = new ArrayList<GrantView.Fact>();
        facts.add(new GrantView.Fact(t.of("funding.field.who"), who(of.organisation(), t)));
        facts.add(new GrantView.Fact(
                t.of("funding.field.name"),
                t.pick(project.name().ja(), project.name().en())));
        facts.add(new GrantView.Fact(t.of("funding.field.implementer"), project.implementer()));
        facts.add(new GrantView.Fact(
                t.of("funding.field.scheme"),
                plan.actors().schemes().stream()
                        .filter(scheme -> scheme.key().equals(project.scheme()))
                        .findFirst()
                        .map(scheme -> t.pick(scheme.name().ja(), scheme.name().en()))
                        .orElse(project.scheme())));
        facts.add(new GrantView.Fact(t.of("funding.field.gist"), project.gist()));
        facts.add(new GrantView.Fact(t.of("funding.field.period"), project.periodText()));
        facts.add(new GrantView.Fact(
                t.of("funding.field.amount"),
                t.of("funding.amount", wanted.money().amount())));
        facts.add(new GrantView.Fact(
                t.of("funding.field.part"),
                wanted.money().part().isEmpty()
                        ? t.of("funding.whole")
                        : wanted.money().part()));
        var kpi = wanted.kpi();
        if (kpi != null && kpi.target().value() != null) {
            facts.add(new GrantView.Fact(
                    t.of("funding.field.kpi"),
                    t.of(
                            "funding.kpi",
                            kpi.name().ja(),
                            kpi.target().value(),
                            kpi.target().unit())));
        }
        facts.add(new GrantView.Fact(t.of("funding.field.reason"), wanted.reason()));
        var applied = of.applied();
        if (applied != null) {
            facts.add(new GrantView.Fact(t.of("funding.field.on"), new PartialDate.Day(applied.on()).show(t.locale())));
        }
        return facts;
    }

    private static List<FormField> fields(Plan plan, Texts t) {
        var known = plan.actors().grantProjects().stream()
                .map(project -> new Choice(
                        project.key(),
                        t.pick(project.name().ja(), project.name().en())))
                .toList();
        var schemes = plan.actors().schemes().stream()
                .map(scheme -> new Choice(
                        scheme.key(), t.pick(scheme.name().ja(), scheme.name().en())))
                .toList();
        return List.of(
                FormField.select(
                        "project",
                        t.of("funding.field.project"),
                        Stream.concat(Stream.of(new Choice("", t.of("funding.new"))), known.stream())
                                .toList()),
                FormField.line("name", t.of("funding.field.name")).needed(),
                FormField.line("implementer", t.of("funding.field.implementer")).needed(),
                FormField.select("scheme", t.of("funding.field.scheme"), schemes)
                        .needed(),
                FormField.area("gist", t.of("funding.field.gist")),
                FormField.line("period", t.of("funding.field.period")).needed(),
                FormField.brief("from", t.of("funding.field.from")).helped(t.of("funding.field.date.help")),
                FormField.brief("to", t.of("funding.field.to")).helped(t.of("funding.field.date.help")),
                FormField.brief("amount", t.of("funding.field.amount"))
                        .helped(t.of("funding.field.amount.help"))
                        .needed(),
                FormField.line("part", t.of("funding.field.part")).helped(t.of("funding.field.part.help")),
                FormField.line("kpi", t.of("funding.field.kpi")).helped(t.of("funding.field.kpi.help")),
                FormField.brief("target", t.of("funding.field.target")),
                FormField.brief("unit", t.of("funding.field.unit")),
                FormField.area("reason", t.of("funding.field.reason")).needed());
    }

    private static String title(GrantRequest request, Texts t) {
        var name = request.wanted().project().name();
        return t.of("funding.request", Integer.toString(request.number()), t.pick(name.ja(), name.en()));
    }

    private static String day(GrantRequest request, Texts t) {
        return new PartialDate.Day(request.asked().atZone(PlanDrafts.JAPAN).toLocalDate()).show(t.locale());
    }

    private String who(String organisation, Texts t) {
        return organisations
                .find(organisation)
                .map(body -> t.pick(body.name(), body.nameEn()))
                .orElse(organisation);
    }

    private static String state(GrantRequests.Standpoint at, Texts t) {
        if (at.request().applied() != null) {
            return t.of("funding.state.applied");
        }
        return switch (at.standing()) {
            case Standing.Making making -> t.of("funding.state.returned");
            case Standing.Submitted submitted -> t.of("funding.state.asked");
            case Standing.Approved approved -> t.of("funding.state.asked");
            case Standing.Accepted accepted -> t.of("funding.state.agreed");
        };
    }

    private static String tone(GrantRequests.Standpoint at) {
        if (at.request().applied() != null) {
            return "success";
        }
        return switch (at.standing()) {
            case Standing.Making making -> "error";
            case Standing.Submitted submitted -> "warning";
            case Standing.Approved approved -> "warning";
            case Standing.Accepted accepted -> "info";
        };
    }
}
