package org.yukidoke.casework.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.support.Area;
import org.yukidoke.casework.support.Doer;
import org.yukidoke.casework.support.Goal;
import org.yukidoke.casework.support.Step;
import org.yukidoke.casework.support.SupportPlan;
import org.yukidoke.casework.support.SupportPlans;
import org.yukidoke.casework.support.TeamMember;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Writes a version of a plan; rows are added without a script and without losing what is typed. */
@Controller
final class PlanEditPages {

    private final PlanDesk desk;
    private final PlanReading reading;
    private final SupportPlans plans;
    private final DraftDesk drafts;
    private final Clock clock;

    PlanEditPages(PlanDesk desk, PlanReading reading, SupportPlans plans, DraftDesk drafts, Clock clock) {
        this.desk = desk;
        this.reading = reading;
        this.plans = plans;
        this.drafts = drafts;
        this.clock = clock;
    }

    private static DraftDesk.Asked asked(UUID person, @Nullable SupportPlan before) {
        return new DraftDesk.Asked(
                new Draft.Form(person, "plan"),
                "/persons/" + person + "/plan/edit",
                before == null ? "" : Integer.toString(before.number()));
    }

    @GetMapping("/persons/{id}/plan/edit")
    View edit(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = desk.kept(id);
        SupportPlan plan = plans.find(desk.scope(), id).orElse(null);
        var shown = drafts.open(
                request,
                desk.scope(),
                asked(id, plan),
                plan == null ? PlanForm.blank() : PlanForm.of(plan.content()),
                desk.texts(request));
        return show(request, file, shown, plan, Answer.FORM);
    }

    @PostMapping("/persons/{id}/plan/edit")
    View write(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = desk.kept(id);
        SupportPlan before = plans.find(desk.scope(), id).orElse(null);
        var form = new Form(request);
        int seen = form.number("number", 0, 9999, 0);
        if (form.has("more")) {
            return again(request, file, form, before, Answer.FORM);
        }
        Texts t = desk.texts(request);
        var content = PlanForm.read(
                form, lines(before), Set.copyOf(keys(doers(file, before, reading.team(file), t))), clock.instant());
        if (content.isEmpty()) {
            return again(request, file, form, before, Answer.FAULTS);
        }
        return switch (write(request, id, seen, content.get())) {
            case SupportPlans.Writing.Done done -> Redirect.done("/persons/" + id + "/plan", "written");
            case SupportPlans.Writing.Overtaken overtaken ->
                again(request, file, form, plans.find(desk.scope(), id).orElse(null), Answer.OVERTAKEN);
            case SupportPlans.Writing.Gone gone -> throw new Absent("person", id.toString());
        };
    }

    /** What was typed ends with what is written, or stays; the same is one version, however often it is sent. */
    private SupportPlans.Writing write(HttpServletRequest request, UUID id, int seen, SupportPlan.Content content) {
        Scope scope = desk.scope();
        return drafts.once(
                request,
                scope,
                asked(id, null).form(),
                () -> plans.write(scope, id, seen, content),
                DraftDesk.Once.plain(
                        SupportPlans.Writing.Done.class::isInstance, new SupportPlans.Writing.Done(seen + 1)));
    }

    private View again(
            HttpServletRequest request, PersonFile file, Form form, @Nullable SupportPlan before, Answer answer) {
        var draft = drafts.again(request, desk.scope(), asked(file.cover().id(), before), desk.texts(request));
        return show(request, file, new DraftDesk.Shown(draft, form.shown()), before, answer);
    }

    private enum Answer {
        FORM(HttpStatus.OK),
        FAULTS(HttpStatus.UNPROCESSABLE_CONTENT),
        OVERTAKEN(HttpStatus.CONFLICT);

        private final HttpStatus status;

        Answer(HttpStatus status) {
            this.status = status;
        }
    }

    private static Set<UUID> lines(@Nullable SupportPlan before) {
        return before == null
                ? Set.of()
                : Stream.concat(
                                before.content().goals().stream().map(Goal::line),
                                before.content().steps().map(Step::line))
                        .collect(Collectors.toSet());
    }

    /** Whoever may take a step: the person, the family, we, the team now, and who stands in the version before. */
    private List<Choice> doers(PersonFile file, @Nullable SupportPlan before, List<TeamMember> team, Texts t) {
        PlanWords words = reading.words(file, team, t);
        List<Doer> doers = new ArrayList<>(List.of(new Doer.Person(), new Doer.Us(), new Doer.Family()));
        team.stream()
                .filter(TeamMember::current)
                .map(member -> new Doer.Member(member.id()))
                .forEach(doers::add);
        if (before != null) {
            before.content().steps().map(Step::doer).forEach(doers::add);
        }
        return doers.stream()
                .distinct()
                .map(doer -> new Choice(doer.key(), words.who(doer)))
                .toList();
    }

    private static List<String> keys(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    private View show(
            HttpServletRequest request,
            PersonFile file,
            DraftDesk.Shown form,
            @Nullable SupportPlan before,
            Answer answer) {
        Texts t = desk.texts(request);
        Typed typed = form.typed();
        var team = reading.team(file);
        int number = before == null ? 0 : before.number();
        var seen = typed.value("number");
        boolean overtaken = answer == Answer.OVERTAKEN;
        String heading = t.of(number == 0 ? "caseworkplan.edit.first" : "caseworkplan.edit");
        return desk.show(
                "casework/support/planEdit",
                new PlanEditView(
                        desk.door()
                                .band(file, PlanTab.PLACE, t)
                                .below(
                                        heading,
                                        new Crumb(
                                                t.of("caseworkplan.tab"),
                                                "/persons/" + file.cover().id() + "/plan"),
                                        Crumb.here(heading)),
                        usual(typed),
                        form.draft(),
                        overtaken || !seen.matches("[0-9]{1,4}") ? number : Integer.parseInt(seen),
                        PlanForm.rows(typed),
                        new PlanEditView.Choices(
                                Stream.of(Area.values())
                                        .map(area -> new Choice(area.key(), t.of(area.text())))
                                        .toList(),
                                Stream.of(Goal.State.values())
                                        .map(state -> new Choice(state.key(), t.of(state.text())))
                                        .toList(),
                                doers(file, before, team, t)),
                        overtaken && before != null
                                ? List.of(reading.words(file, team, t).plan(before))
                                : List.of()),
                answer.status);
    }

    /** With what is chosen unless something else is: a new row is for the person, and a goal is open. */
    private static Typed usual(Typed typed) {
        var values = new HashMap<>(typed.values());
        for (var row : PlanForm.rows(typed)) {
            values.putIfAbsent(row.prefix() + "-area", List.of(Area.WORK.key()));
            values.putIfAbsent(row.prefix() + "-state", List.of(Goal.State.OPEN.key()));
        }
        return new Typed(values, typed.errors());
    }
}
