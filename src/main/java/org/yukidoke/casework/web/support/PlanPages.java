package org.yukidoke.casework.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.casework.support.Distance;
import org.yukidoke.casework.support.Step;
import org.yukidoke.casework.support.SupportPlan;
import org.yukidoke.casework.support.SupportPlans;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Somebody's plan: what they wish, the steps and how far they are, and a print for the person. */
@Controller
final class PlanPages {

    private static final String AGREE = "agree";
    private static final Set<String> DONE = Set.of("written", "agreed", "marked");

    private final PlanDesk desk;
    private final PlanReading reading;
    private final SupportPlans plans;
    private final Distance distance;
    private final DraftDesk drafts;

    PlanPages(PlanDesk desk, PlanReading reading, SupportPlans plans, Distance distance, DraftDesk drafts) {
        this.desk = desk;
        this.reading = reading;
        this.plans = plans;
        this.distance = distance;
        this.drafts = drafts;
    }

    @GetMapping("/persons/{id}/plan")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        return show(request, desk.planned(id), Sent.NOTHING, HttpStatus.OK);
    }

    private static Draft.Form agreement(UUID person) {
        return new Draft.Form(person, "plan.agree");
    }

    // A word typed about one version is not to be taken for one about the next.
    private static DraftDesk.Asked asked(UUID person, List<PlanShown> newest) {
        String base = newest.isEmpty() ? "" : String.valueOf(newest.getFirst().number());
        return new DraftDesk.Asked(agreement(person), "/persons/" + person + "/plan", base);
    }

    /** Which form was sent and not accepted, and how it was typed. */
    private record Sent(String deed, Typed form) {

        static final Sent NOTHING = new Sent("", Typed.NOTHING);
    }

    private static Typed agreeing(LocalDate today) {
        return Typed.known(Map.of("method", "spoken", "agreed", today.toString()));
    }

    /** The person's word on the newest version. */
    @PostMapping("/persons/{id}/plan/agree")
    View agree(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = desk.kept(id);
        var form = new Form(request);
        int number = form.number("number", 1, 9999, 0);
        Optional<Consent.Method> method = form.choice("method", Consent.Method::find);
        Optional<LocalDate> day = form.neededDay("agreed");
        String word = form.text("word", Form.TEXT);
        if (day.filter(desk.today()::isBefore).isPresent()) {
            form.fault("agreed", "caseworkplan.fault.future");
        }
        if (!form.good() || method.isEmpty() || day.isEmpty()) {
            return show(request, file, new Sent(AGREE, form.shown()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var agreed = new SupportPlan.Agreement.Agreed(method.get(), day.get(), word);
        boolean done = drafts.once(
                request,
                desk.scope(),
                agreement(id),
                () -> plans.agree(desk.scope(), id, number, agreed),
                DraftDesk.Once.plain(said -> said, true));
        if (done) {
            return Redirect.done("/persons/" + id + "/plan", "agreed");
        }
        // A colleague wrote the plan anew, or the person's word, meanwhile: what was typed stays beside what stands
        // there.
        form.fault("word", "caseworkplan.fault.moved");
        return show(request, file, new Sent(AGREE, form.shown()), HttpStatus.CONFLICT);
    }

    /** How far a step is. */
    @PostMapping("/persons/{id}/plan/steps")
    View mark(HttpServletRequest request, @PathVariable UUID id) {
        desk.planned(id);
        var form = new Form(request);
        Optional<UUID> step = form.choice("step", Form::id);
        Optional<Step.State> state = form.choice("state", Step.State::find);
        String word = form.text("word", Form.LINE);
        if (!form.good() || step.isEmpty() || state.isEmpty()) {
            return show(request, desk.planned(id), new Sent("mark", form.shown()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!plans.mark(desk.scope(), id, step.get(), state.get(), word)) {
            if (stands(id, step.get())) {
                // A step of others is nothing they are asked about.
                throw new Absent("step", step.get().toString());
            }
            form.fault("goals", "caseworkplan.fault.step");
            return show(request, desk.planned(id), new Sent("mark", form.shown()), HttpStatus.CONFLICT);
        }
        return Redirect.done("/persons/" + id + "/plan", "marked");
    }

    /** Whether the plan as it is shown now has a step. */
    private boolean stands(UUID id, UUID step) {
        return plans.find(desk.scope(), id).stream()
                .flatMap(plan -> plan.content().steps())
                .anyMatch(one -> one.line().equals(step));
    }

    @GetMapping("/persons/{id}/plan/print")
    View print(HttpServletRequest request, @PathVariable UUID id) {
        Texts t = desk.texts(request);
        PersonFile file = desk.kept(id);
        var team = reading.team(file);
        var words = reading.words(file, team, t);
        var plan = plans.find(desk.scope(), id).orElseThrow(() -> new Absent("plan", id.toString()));
        return desk.show(
                "casework/support/planPrint",
                new PlanView.Print(
                        desk.door()
                                .band(file, PlanTab.PLACE, t)
                                .below(t.of("caseworkplan.print"), here(id, t), Crumb.here(t.of("caseworkplan.print"))),
                        List.of(words.plan(plan)),
                        reading.lines(file, team, words, t),
                        desk.body(file.cover().owner(), t),
                        Moments.day(desk.today(), t)));
    }

    private static Crumb here(UUID id, Texts t) {
        return new Crumb(t.of("caseworkplan.tab"), "/persons/" + id + "/plan");
    }

    private View show(HttpServletRequest request, PersonFile file, Sent sent, HttpStatus status) {
        Texts t = desk.texts(request);
        var team = reading.team(file);
        var words = reading.words(file, team, t);
        UUID id = file.cover().id();
        List<PlanShown> newest =
                plans.find(desk.scope(), id).stream().map(words::plan).toList();
        boolean waits = file.cover().seen().keeper()
                && newest.stream().anyMatch(plan -> !plan.agreed().yes());
        boolean refused = sent.deed().equals(AGREE);
        var drawn = drafts.page(
                request,
                desk.scope(),
                new DraftDesk.Page(
                        waits || refused ? Map.of(AGREE, asked(id, newest)) : Map.of(),
                        Map.of(AGREE, agreeing(desk.today())),
                        refused ? AGREE : "",
                        sent.form()),
                t);
        return desk.show(
                "casework/support/plan",
                new PlanView(
                        desk.door().band(file, PlanTab.PLACE, t),
                        file.cover().seen().keeper(),
                        newest,
                        reading.lines(file, team, words, t),
                        file.cover().seen().keeper() ? standing(id, t) : "",
                        refused || !waits
                                ? sent.form()
                                : new Typed(
                                        drawn.typed(AGREE).values(), sent.form().errors()),
                        drawn.draft(AGREE),
                        (refused && waits) ? "" : sent.form().value("word"),
                        new PlanView.Choices(
                                Stream.of(Consent.Method.values())
                                        .map(method -> new Choice(method.key(), t.of(method.text())))
                                        .toList(),
                                Stream.of(Step.State.values())
                                        .map(state -> new Choice(state.key(), t.of(state.text())))
                                        .toList()),
                        PlanDesk.done("caseworkplan", request.getParameter("done"), DONE)),
                status);
    }

    /** Where somebody is on their way; blank where nobody wrote it down. */
    private String standing(UUID person, Texts t) {
        return distance.now(desk.scope(), person)
                .map(one -> t.of("caseworkplan.standing", t.of(one.rung().text()), Moments.day(one.since(), t)))
                .orElse("");
    }
}
