package org.yukidoke.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.conference.Conferences;
import org.yukidoke.conference.Meeting;
import org.yukidoke.conference.Outcome;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Calls case conferences and says who takes part. */
@Controller
final class ConferencePages {

    private static final DraftDesk.Asked CALL =
            new DraftDesk.Asked(Draft.Form.of("conference.call"), "/conferences/new", "");

    private final Round round;
    private final Conferences conferences;
    private final CallDesk desk;
    private final MeetingShowing showing;
    private final DraftDesk drafts;

    ConferencePages(Round round, Conferences conferences, CallDesk desk, MeetingShowing showing, DraftDesk drafts) {
        this.round = round;
        this.conferences = conferences;
        this.desk = desk;
        this.showing = showing;
        this.drafts = drafts;
    }

    @GetMapping("/conferences")
    View list(HttpServletRequest request) {
        Texts t = round.texts(request);
        List<Meeting> meetings = conferences.list(round.scope());
        return round.show(
                "conference/list",
                new MeetingsView(
                        meetings.stream()
                                .map(one -> MeetingsView.row(one, round.name(one.convenor(), t), t))
                                .toList(),
                        meetings.size() == Conferences.MOST),
                HttpStatus.OK);
    }

    @GetMapping("/conferences/new")
    View form(HttpServletRequest request) {
        return form(
                request, drafts.open(request, round.scope(), CALL, Typed.NOTHING, round.texts(request)), HttpStatus.OK);
    }

    private View again(HttpServletRequest request, Typed form, HttpStatus status) {
        var draft = drafts.again(request, round.scope(), CALL, round.texts(request));
        return form(request, new DraftDesk.Shown(draft, form), status);
    }

    private View form(HttpServletRequest request, DraftDesk.Shown shown, HttpStatus status) {
        Texts t = round.texts(request);
        return round.show(
                "conference/call",
                new CallView(shown.draft(), shown.typed(), desk.footings(t), round.others(t), t.of("conference.vow")),
                status);
    }

    @PostMapping("/conferences")
    View call(HttpServletRequest request) {
        var form = new Form(request);
        Optional<Meeting.Footing> footing = CallDesk.footing(form);
        Optional<Meeting.Call> call = CallForm.read(form);
        List<String> bodies = desk.bodies(form, round.texts(request));
        CallDesk.acknowledged(form);
        if (!form.good() || footing.isEmpty() || call.isEmpty()) {
            return again(request, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Outcome outcome = drafts.once(
                request,
                round.scope(),
                CALL.form(),
                () -> conferences.call(round.scope(), footing.get(), call.get(), bodies, desk.vow(request)),
                DraftDesk.Once.of(Outcome.Done.class, Outcome.Done::id, Outcome.Done::new));
        return switch (outcome) {
            case Outcome.Done(UUID id) -> Redirect.done("/conferences/" + id, "called");
            case Outcome.Refused(var errors) -> again(request, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Clash() -> again(request, form.shown(), HttpStatus.CONFLICT);
            case Outcome.Gone() -> throw new Absent("conference", "");
        };
    }

    @GetMapping("/conferences/{id}")
    View page(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return showing.show(request, round.meeting(id), Typed.NOTHING, done, HttpStatus.OK);
    }

    @PostMapping("/conferences/{id}/acknowledge")
    View acknowledge(HttpServletRequest request, @PathVariable UUID id) {
        Meeting meeting = round.meeting(id);
        var form = new Form(request);
        CallDesk.acknowledged(form);
        return form.good()
                ? answer(id, conferences.acknowledge(round.scope(), id, desk.vow(request)), "acknowledged")
                : showing.show(request, meeting, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/conferences/{id}/members")
    View admit(@PathVariable UUID id, @RequestParam UUID account, @RequestParam(defaultValue = "") String deed) {
        boolean welcome = deed.equals("admit");
        return answer(id, conferences.admit(round.scope(), id, account, welcome), welcome ? "admitted" : "sent-away");
    }

    @PostMapping("/conferences/{id}/held")
    View held(HttpServletRequest request, @PathVariable UUID id) {
        var form = new Form(request);
        List<UUID> present = form.ticked("present", Form::id);
        if (form.has("held")) {
            Set<UUID> seen = Set.copyOf(form.ticked("was", Form::id));
            return answer(id, conferences.correct(round.scope(), id, seen, Set.copyOf(present)), "held");
        }
        return answer(id, conferences.hold(round.scope(), id, present), "held");
    }

    static View answer(UUID id, Outcome outcome, String done) {
        return switch (outcome) {
            case Outcome.Done to -> Redirect.done("/conferences/" + id, done);
            case Outcome.Clash() -> Redirect.done("/conferences/" + id, "overtaken");
            // What is typed on these forms was read before; nothing is left to refuse.
            case Outcome.Refused(var errors) -> throw new IllegalStateException(errors.toString());
            case Outcome.Gone() -> throw new Absent("conference", id.toString());
        };
    }

    /** What a page can be told to say. */
    static final Map<String, String> SAYS = Map.ofEntries(
            Map.entry("called", "success"),
            Map.entry("entered", "success"),
            Map.entry("acknowledged", "success"),
            Map.entry("admitted", "success"),
            Map.entry("sent-away", "success"),
            Map.entry("held", "success"),
            Map.entry("brought", "success"),
            Map.entry("changed", "success"),
            Map.entry("off", "success"),
            Map.entry("invited", "success"),
            Map.entry("let-go", "success"),
            Map.entry("replied", "success"),
            Map.entry("heard", "success"),
            Map.entry("paper", "success"),
            Map.entry("paper-off", "success"),
            Map.entry("overtaken", "warning"));
}
