package org.yukidoke.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.conference.Meeting;
import org.yukidoke.conference.MeetingChanges;
import org.yukidoke.conference.Outcome;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Moves a meeting, corrects what it is called, calls it off, and calls further bodies or lets one go. */
@Controller
final class MeetingChangePages {

    private static final String CHANGE = "change";
    private static final String OFF = "off";

    private final Round round;
    private final MeetingChanges changes;
    private final MeetingShowing showing;
    private final DraftDesk drafts;

    MeetingChangePages(Round round, MeetingChanges changes, MeetingShowing showing, DraftDesk drafts) {
        this.round = round;
        this.changes = changes;
        this.showing = showing;
        this.drafts = drafts;
    }

    @GetMapping("/conferences/{id}/change")
    View change(HttpServletRequest request, @PathVariable UUID id) {
        Meeting meeting = open(id);
        return open(request, meeting, CHANGE, CallForm.filled(meeting.call()));
    }

    @PostMapping("/conferences/{id}/change")
    View changed(HttpServletRequest request, @PathVariable UUID id) {
        mine(id);
        var form = new Form(request);
        int seen = form.number("version", 1, 999_999, 0);
        Optional<Meeting.Call> call = CallForm.read(form);
        return call.isEmpty()
                ? again(request, id, CHANGE, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT)
                : finish(request, id, CHANGE, form, () -> changes.change(round.scope(), id, seen, call.get()));
    }

    @GetMapping("/conferences/{id}/off")
    View off(HttpServletRequest request, @PathVariable UUID id) {
        return open(request, open(id), OFF, Typed.NOTHING);
    }

    @PostMapping("/conferences/{id}/off")
    View calledOff(HttpServletRequest request, @PathVariable UUID id) {
        mine(id);
        var form = new Form(request);
        int seen = form.number("version", 1, 999_999, 0);
        String why = form.needed("why", Form.LINE);
        if (!form.has("sure")) {
            form.fault("sure", "conference.fault.sure");
        }
        return form.good()
                ? finish(request, id, OFF, form, () -> changes.callOff(round.scope(), id, seen, why))
                : again(request, id, OFF, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/conferences/{id}/bodies")
    View invite(HttpServletRequest request, @PathVariable UUID id) {
        Meeting meeting = mine(id);
        var form = new Form(request);
        List<Choice> others = round.others(round.texts(request));
        Optional<String> body = form.choice(
                "body",
                key -> others.stream().map(Choice::value).filter(key::equals).findFirst());
        if (body.isEmpty()) {
            return showing.show(request, meeting, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (changes.invite(round.scope(), id, body.get())) {
            case Outcome.Done done -> Redirect.done("/conferences/" + id, "invited");
            case Outcome.Refused(var errors) ->
                showing.show(request, meeting, form.with(errors), "", HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Clash() -> Redirect.done("/conferences/" + id, "overtaken");
            case Outcome.Gone() -> throw new Absent("conference", id.toString());
        };
    }

    @PostMapping("/conferences/{id}/bodies/off")
    View letGo(@PathVariable UUID id, @RequestParam(defaultValue = "") String body) {
        return ConferencePages.answer(id, changes.letGo(round.scope(), id, body), "let-go");
    }

    /** A meeting of the acting body. */
    private Meeting mine(UUID id) {
        Meeting meeting = round.meeting(id);
        if (!meeting.convenor().equals(round.scope().organisation())) {
            throw new Absent("conference", id.toString());
        }
        return meeting;
    }

    /** One that can be changed still. */
    private Meeting open(UUID id) {
        Meeting meeting = round.meeting(id);
        if (!MeetingChanges.open(round.scope(), meeting)) {
            throw new Absent("conference", id.toString());
        }
        return meeting;
    }

    private static DraftDesk.Asked asked(Meeting meeting, String word) {
        return new DraftDesk.Asked(
                Draft.Form.of("conference." + word, meeting.id()),
                "/conferences/" + meeting.id() + "/" + word,
                Integer.toString(meeting.course().version()));
    }

    private View open(HttpServletRequest request, Meeting meeting, String word, Typed otherwise) {
        var shown = drafts.open(request, round.scope(), asked(meeting, word), otherwise, round.texts(request));
        boolean moved = !shown.draft().words().moved().isEmpty();
        return show(request, meeting, word, shown, moved, HttpStatus.OK);
    }

    private View again(HttpServletRequest request, UUID id, String word, Typed form, HttpStatus status) {
        Meeting meeting = mine(id);
        var draft = drafts.again(request, round.scope(), asked(meeting, word), round.texts(request));
        return show(request, meeting, word, new DraftDesk.Shown(draft, form), status == HttpStatus.CONFLICT, status);
    }

    private View finish(HttpServletRequest request, UUID id, String word, Form form, Supplier<Outcome> work) {
        Outcome outcome = drafts.once(
                request,
                round.scope(),
                Draft.Form.of("conference." + word, id),
                work,
                DraftDesk.Once.of(Outcome.Done.class, Outcome.Done::id, Outcome.Done::new));
        return switch (outcome) {
            case Outcome.Done done -> Redirect.done("/conferences/" + id, word.equals(OFF) ? "off" : "changed");
            case Outcome.Refused(var errors) ->
                again(request, id, word, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            // What was typed stays; what the other wrote stands above it.
            case Outcome.Clash() -> again(request, id, word, form.shown(), HttpStatus.CONFLICT);
            case Outcome.Gone() -> throw new Absent("conference", id.toString());
        };
    }

    private View show(
            HttpServletRequest request,
            Meeting meeting,
            String word,
            DraftDesk.Shown shown,
            boolean overtaken,
            HttpStatus status) {
        Texts t = round.texts(request);
        return round.show(
                "conference/" + word,
                new CallChangeView(
                        "/conferences/" + meeting.id(),
                        meeting.call().name(),
                        shown.draft(),
                        shown.typed(),
                        meeting.course().version(),
                        overtaken ? now(meeting, t) : List.of()),
                status);
    }

    private static List<MeetingView.Fact> now(Meeting meeting, Texts t) {
        var facts = new ArrayList<>(CallForm.facts(meeting.call(), t));
        facts.addFirst(
                new MeetingView.Fact(t.of("conference.name"), meeting.call().name()));
        if (meeting.heldAt() != null) {
            facts.addFirst(new MeetingView.Fact(t.of("conference.state"), t.of("conference.state.held")));
        }
        if (meeting.standing() instanceof Meeting.Standing.CalledOff off) {
            facts.addFirst(new MeetingView.Fact(t.of("conference.standing.off"), off.why()));
        }
        return facts;
    }
}
