package org.yukidoke.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.conference.ConferenceTab;
import org.yukidoke.conference.Conferences;
import org.yukidoke.conference.Matter;
import org.yukidoke.conference.Matters;
import org.yukidoke.conference.Meeting;
import org.yukidoke.conference.Outcome;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Consents;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileDoor;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Brings somebody to a conference, from their file or without one. */
@Controller
final class BringPages {

    private final Round round;
    private final Conferences conferences;
    private final Matters matters;
    private final FileDoor door;
    private final Consents consents;
    private final DraftDesk drafts;
    private final Clock clock;

    BringPages(
            Round round,
            Conferences conferences,
            Matters matters,
            FileDoor door,
            Consents consents,
            DraftDesk drafts,
            Clock clock) {
        this.round = round;
        this.conferences = conferences;
        this.matters = matters;
        this.door = door;
        this.consents = consents;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The meetings in which a person was spoken of, and those they can be brought to. */
    @GetMapping("/persons/{person}/conferences")
    View about(HttpServletRequest request, @PathVariable UUID person) {
        Texts t = round.texts(request);
        PersonFile file = door.kept(round.scope(), person);
        return round.show(
                "conference/about",
                new AboutView(
                        door.band(file, ConferenceTab.PLACE, t),
                        rows(matters.about(round.scope(), person), t),
                        rows(
                                conferences.list(round.scope()).stream()
                                        .filter(one -> one.standing() instanceof Meeting.Standing.Admitted)
                                        .toList(),
                                t),
                        "/bring?person=" + person),
                HttpStatus.OK);
    }

    private List<MeetingsView.Row> rows(List<Meeting> meetings, Texts t) {
        return meetings.stream()
                .map(one -> MeetingsView.row(one, round.name(one.convenor(), t), t))
                .toList();
    }

    @GetMapping("/conferences/{id}/bring")
    View form(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String person) {
        UUID whose = Form.id(person).orElse(null);
        open(id);
        var shown = drafts.open(request, round.scope(), asked(id, whose), Typed.NOTHING, round.texts(request));
        return show(request, id, whose, shown, HttpStatus.OK);
    }

    // Somebody who has a file has their key, too; what is typed about somebody else goes with the meeting.
    private static DraftDesk.Asked asked(UUID id, @Nullable UUID person) {
        String page = "/conferences/" + id + "/bring";
        return person == null
                ? new DraftDesk.Asked(Draft.Form.of("conference.bring", id), page, "")
                : new DraftDesk.Asked(new Draft.Form(person, "conference.bring:" + id), page + "?person=" + person, "");
    }

    private View again(HttpServletRequest request, UUID id, @Nullable UUID person, Typed form, HttpStatus status) {
        var draft = drafts.again(request, round.scope(), asked(id, person), round.texts(request));
        return show(request, id, person, new DraftDesk.Shown(draft, form), status);
    }

    /** The meeting, for whoever was admitted to it. */
    private Meeting open(UUID id) {
        Meeting meeting = round.meeting(id);
        if (!(meeting.standing() instanceof Meeting.Standing.Admitted)) {
            throw new Absent("conference", id.toString());
        }
        return meeting;
    }

    private View show(
            HttpServletRequest request, UUID id, @Nullable UUID person, DraftDesk.Shown shown, HttpStatus status) {
        Texts t = round.texts(request);
        Meeting meeting = open(id);
        Optional<PersonFile> file = Optional.ofNullable(person).map(one -> door.kept(round.scope(), one));
        List<Choice> given = file.stream()
                .flatMap(one -> consents.list(round.scope(), one.cover().id()).stream())
                .filter(consent -> consent.holds(clock.instant()))
                .map(consent -> new Choice(
                        consent.line().toString(),
                        t.of(
                                "conference.consent.line",
                                Moments.day(consent.newest().recordedAt(), t),
                                Moments.day(consent.newest().extent().until(), t))))
                .toList();
        return round.show(
                "conference/bring",
                new BringView(
                        "/conferences/" + id,
                        meeting.call().name(),
                        shown.draft(),
                        shown.typed(),
                        person == null ? "" : person.toString(),
                        file.map(one -> door.band(one, ConferenceTab.PLACE, t))
                                .map(band -> band.reference() + " " + band.name())
                                .orElse(""),
                        file.filter(one -> one.cover().restricted()).isPresent(),
                        meeting.footing() instanceof Meeting.Footing.Consented,
                        given),
                status);
    }

    @PostMapping("/conferences/{id}/items")
    View bring(HttpServletRequest request, @PathVariable UUID id) {
        round.meeting(id);
        var form = new Form(request);
        UUID person = Form.id(form.text("person", Form.LINE)).orElse(null);
        UUID consent = Form.id(form.text("consent", Form.LINE)).orElse(null);
        var words = new Matter.Words(form.needed("title", Form.LINE), form.text("material", Form.TEXT));
        if (!form.good()) {
            return again(request, id, person, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Outcome outcome = drafts.once(
                request,
                round.scope(),
                asked(id, person).form(),
                () -> matters.bring(round.scope(), id, new Matters.Brought(person, consent, words)),
                DraftDesk.Once.of(Outcome.Done.class, Outcome.Done::id, Outcome.Done::new));
        return switch (outcome) {
            case Outcome.Done done -> Redirect.done("/conferences/" + id, "brought");
            case Outcome.Refused(var errors) ->
                again(request, id, person, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Clash() -> again(request, id, person, form.shown(), HttpStatus.CONFLICT);
            case Outcome.Gone() -> throw new Absent("conference", id.toString());
        };
    }
}
