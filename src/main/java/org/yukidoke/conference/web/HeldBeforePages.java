package org.yukidoke.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.conference.HeldBefore;
import org.yukidoke.conference.Meeting;
import org.yukidoke.conference.Outcome;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Puts down a conference that was held already, and who was there by paper. */
@Controller
final class HeldBeforePages {

    private static final DraftDesk.Asked FORM =
            new DraftDesk.Asked(Draft.Form.of("conference.held"), "/conferences/held", "");

    private final Round round;
    private final CallDesk desk;
    private final HeldBefore before;
    private final MeetingShowing showing;
    private final DraftDesk drafts;

    HeldBeforePages(Round round, CallDesk desk, HeldBefore before, MeetingShowing showing, DraftDesk drafts) {
        this.round = round;
        this.desk = desk;
        this.before = before;
        this.showing = showing;
        this.drafts = drafts;
    }

    @GetMapping("/conferences/held")
    View form(HttpServletRequest request) {
        Texts t = round.texts(request);
        // Only who works with conferences finds the form.
        List<Choice> footings = desk.footings(t);
        return show(t, footings, drafts.open(request, round.scope(), FORM, Typed.NOTHING, t), HttpStatus.OK);
    }

    @PostMapping("/conferences/held")
    View enter(HttpServletRequest request) {
        Texts t = round.texts(request);
        var form = new Form(request);
        Optional<Meeting.Footing> footing = CallDesk.footing(form);
        Optional<Meeting.Call> call = CallForm.read(form);
        List<String> bodies = desk.bodies(form, t);
        CallDesk.acknowledged(form);
        if (!form.good() || footing.isEmpty() || call.isEmpty()) {
            return again(request, form.shown());
        }
        boolean present = form.has("present");
        Outcome outcome = drafts.once(
                request,
                round.scope(),
                FORM.form(),
                () -> before.enter(round.scope(), footing.get(), call.get(), bodies, desk.vow(request), present),
                DraftDesk.Once.of(Outcome.Done.class, Outcome.Done::id, Outcome.Done::new));
        return switch (outcome) {
            case Outcome.Done(UUID id) -> Redirect.done("/conferences/" + id, "entered");
            case Outcome.Refused(var errors) -> again(request, form.with(errors));
            case Outcome.Clash() -> throw new IllegalStateException("nobody else enters it");
            case Outcome.Gone() -> throw new Absent("conference", "");
        };
    }

    private View again(HttpServletRequest request, Typed form) {
        Texts t = round.texts(request);
        List<Choice> footings = desk.footings(t);
        var draft = drafts.again(request, round.scope(), FORM, t);
        return show(t, footings, new DraftDesk.Shown(draft, form), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View show(Texts t, List<Choice> footings, DraftDesk.Shown shown, HttpStatus status) {
        return round.show(
                "conference/held",
                new CallView(shown.draft(), shown.typed(), footings, round.others(t), t.of("conference.vow")),
                status);
    }

    /** Somebody who was there by paper. */
    @PostMapping("/conferences/{id}/paper")
    View paper(HttpServletRequest request, @PathVariable UUID id) {
        Meeting meeting = late(id);
        var form = new Form(request);
        Optional<String> body = form.choice(
                "paper-body",
                key -> meeting.bodies().stream().filter(key::equals).findFirst());
        String name = form.needed("paper-name", Form.LINE);
        Optional<LocalDate> vowed = form.neededDay("paper-day");
        if (!form.good() || body.isEmpty() || vowed.isEmpty()) {
            return showing.show(request, meeting, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var who = new HeldBefore.Attendee(body.get(), name, vowed.get());
        return switch (before.put(round.scope(), id, who)) {
            case Outcome.Done done -> Redirect.done("/conferences/" + id, "paper");
            case Outcome.Refused(var errors) ->
                showing.show(request, meeting, form.with(errors), "", HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Clash() -> Redirect.done("/conferences/" + id, "overtaken");
            case Outcome.Gone() -> throw new Absent("conference", id.toString());
        };
    }

    @PostMapping("/conferences/{id}/paper/off")
    View takeOff(@PathVariable UUID id, @RequestParam UUID attendee) {
        return ConferencePages.answer(id, before.takeOff(round.scope(), id, attendee), "paper-off");
    }

    /** A meeting of the acting body that was put down afterwards, for whoever was let in. */
    private Meeting late(UUID id) {
        Meeting meeting = round.meeting(id);
        if (!meeting.course().late()
                || !meeting.convenor().equals(round.scope().organisation())
                || !(meeting.standing() instanceof Meeting.Standing.Admitted)) {
            throw new Absent("conference", id.toString());
        }
        return meeting;
    }
}
