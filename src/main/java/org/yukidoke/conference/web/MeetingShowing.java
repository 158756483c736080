package org.yukidoke.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.conference.Conferences;
import org.yukidoke.conference.Matter;
import org.yukidoke.conference.Matters;
import org.yukidoke.conference.Meeting;
import org.yukidoke.conference.MeetingPrints;
import org.yukidoke.person.Confirmation;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The page of a meeting; showing it to somebody admitted opens the vault, which the record notes. */
@Component
final class MeetingShowing {

    private final Round round;
    private final Conferences conferences;
    private final Matters matters;
    private final LegalGrounds ground;
    private final CourseShowing course;
    private final MeetingPrints prints;

    MeetingShowing(
            Round round,
            Conferences conferences,
            Matters matters,
            LegalGrounds ground,
            CourseShowing course,
            MeetingPrints prints) {
        this.round = round;
        this.conferences = conferences;
        this.matters = matters;
        this.ground = ground;
        this.course = course;
        this.prints = prints;
    }

    View show(HttpServletRequest request, Meeting meeting, Typed form, String done, HttpStatus status) {
        Texts t = round.texts(request);
        Optional<List<Matter>> opened = switch (meeting.standing()) {
            case Meeting.Standing.Admitted() -> matters.open(round.scope(), meeting.id());
            case Meeting.Standing.Called called -> Optional.empty();
            case Meeting.Standing.Waiting() -> Optional.empty();
            case Meeting.Standing.Closed closed -> Optional.empty();
            case Meeting.Standing.CalledOff off -> Optional.empty();
            case Meeting.Standing.Erased erased -> Optional.empty();
        };
        boolean convening = meeting.convenor().equals(round.scope().organisation());
        String path = "/conferences/" + meeting.id();
        var view = new MeetingView(
                path,
                meeting.call().name(),
                t.of(MeetingsView.standing(meeting.standing())),
                MeetingsView.tone(meeting.standing()),
                facts(meeting, t),
                basis(meeting, t),
                meeting.standing() instanceof Meeting.Standing.Called ? t.of("conference.vow") : "",
                waiting(meeting, t),
                convening
                        && !(meeting.standing() instanceof Meeting.Standing.Erased)
                        && !(meeting.standing() instanceof Meeting.Standing.CalledOff),
                meeting.heldAt() != null,
                conferences.members(round.scope(), meeting.id()).stream()
                        .map(member -> person(member, t))
                        .toList(),
                opened.isPresent(),
                opened.stream()
                        .flatMap(List::stream)
                        .map(matter -> line(path, matter, t))
                        .toList(),
                meeting.standing() instanceof Meeting.Standing.Erased(var at, int items)
                        ? t.of("conference.erased", Moments.day(at, t), items)
                        : "",
                ConferencePages.SAYS.containsKey(done) ? done : "",
                ConferencePages.SAYS.getOrDefault(done, "success"),
                course.of(meeting, t),
                prints(meeting, opened.isPresent() && !opened.get().isEmpty(), t),
                form);
        return round.show("conference/meeting", view, status);
    }

    private MeetingView.Prints prints(Meeting meeting, boolean printable, Texts t) {
        String path = "/conferences/" + meeting.id() + "/prints";
        boolean opens = meeting.standing() instanceof Meeting.Standing.Admitted;
        return new MeetingView.Prints(
                printable ? path : "",
                prints.list(round.scope(), meeting.id()).stream()
                        .map(copy -> new MeetingView.PrintLine(
                                t.of(
                                        "conference.print.line",
                                        copy.number(),
                                        Moments.words(copy.at(), t),
                                        round.name(copy.body(), t),
                                        copy.name()),
                                opens && copy.account().equals(round.scope().requireAccount())
                                        ? path + "/" + copy.number()
                                        : ""))
                        .toList());
    }

    /** Why the material is not open to whoever acknowledged; blank for everybody else. */
    private String waiting(Meeting meeting, Texts t) {
        return switch (meeting.standing()) {
            case Meeting.Standing.Called called -> "";
            case Meeting.Standing.Waiting() -> t.of("conference.waiting.text", round.name(meeting.convenor(), t));
            case Meeting.Standing.Admitted() -> "";
            case Meeting.Standing.Closed(boolean expired) ->
                t.of(expired ? "conference.closed.day" : "conference.closed.basis");
            case Meeting.Standing.CalledOff off -> "";
            case Meeting.Standing.Erased erased -> "";
        };
    }

    private List<MeetingView.Fact> facts(Meeting meeting, Texts t) {
        var facts = new ArrayList<>(CallForm.facts(meeting.call(), t));
        facts.add(1, new MeetingView.Fact(t.of("conference.convenor"), round.name(meeting.convenor(), t)));
        facts.add(
                2,
                new MeetingView.Fact(
                        t.of("conference.bodies"),
                        t.list(meeting.bodies().stream().map(body -> round.name(body, t)))));
        if (meeting.course().late()) {
            facts.add(new MeetingView.Fact(t.of("conference.late"), t.of("conference.late.text")));
        }
        return facts;
    }

    String basis(Meeting meeting, Texts t) {
        return switch (meeting.footing()) {
            case Meeting.Footing.Consented() -> t.of("conference.footing.consent");
            case Meeting.Footing.Statutory(var id) ->
                ground.confirmations(round.scope(), "").stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(one -> statutory(one, t))
                        .orElse("");
        };
    }

    private static String statutory(Confirmation one, Texts t) {
        String words = t.of(
                "conference.footing.words",
                t.of(one.claim().basis().text()),
                one.claim().name());
        return one.withdrawnAt() == null ? words : words + " " + t.of("conference.footing.gone");
    }

    private MeetingView.Person person(Meeting.Member member, Texts t) {
        boolean waiting = member.admittedAt() == null;
        String state = waiting
                ? "waiting"
                : member.present() != null ? member.present() ? "here" : "away" : member.moved() ? "moved" : "admitted";
        return new MeetingView.Person(
                member.account().toString(),
                member.name(),
                round.name(member.body(), t),
                t.of("conference.member." + state),
                waiting ? "warning" : "plain",
                waiting,
                member.moved(),
                Boolean.TRUE.equals(member.present()));
    }

    private MeetingView.MatterLine line(String path, Matter matter, Texts t) {
        long open =
                matter.decisions().stream().filter(one -> one.doneAt() == null).count();
        return new MeetingView.MatterLine(
                path + "/items/" + matter.id(),
                matter.words().title(),
                round.name(matter.body(), t),
                t.of(matter.path().state().text()),
                t.of("conference.decisions.count", matter.decisions().size(), open));
    }
}
