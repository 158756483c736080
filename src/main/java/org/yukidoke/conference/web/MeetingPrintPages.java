package org.yukidoke.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.conference.Conferences;
import org.yukidoke.conference.HeldBefore;
import org.yukidoke.conference.Matter;
import org.yukidoke.conference.Meeting;
import org.yukidoke.conference.MeetingPrints;
import org.yukidoke.kernel.Absent;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;

/** Minutes and decisions on paper, numbered, for whoever was let in. */
@Controller
final class MeetingPrintPages {

    private final Round round;
    private final MeetingPrints prints;
    private final Conferences conferences;
    private final HeldBefore before;
    private final MeetingShowing showing;
    private final Clock clock;

    MeetingPrintPages(
            Round round,
            MeetingPrints prints,
            Conferences conferences,
            HeldBefore before,
            MeetingShowing showing,
            Clock clock) {
        this.round = round;
        this.prints = prints;
        this.conferences = conferences;
        this.before = before;
        this.showing = showing;
        this.clock = clock;
    }

    /** That somebody prints is written down before there is anything to print. */
    @PostMapping("/conferences/{id}/prints")
    View make(@PathVariable UUID id) {
        round.meeting(id);
        return prints.make(round.scope(), id, round.myName())
                .map(number -> Redirect.to("/conferences/" + id + "/prints/" + number))
                .orElseThrow(() -> new Absent("conference", id.toString()));
    }

    @GetMapping("/conferences/{id}/prints/{number}")
    View print(HttpServletRequest request, @PathVariable UUID id, @PathVariable int number) {
        Texts t = round.texts(request);
        Meeting meeting = round.meeting(id);
        MeetingPrints.Sheet sheet =
                prints.open(round.scope(), id, number).orElseThrow(() -> new Absent("conference", id.toString()));
        List<Matter> matters = sheet.matters();
        return round.show(
                "conference/print",
                new PrintView(
                        "/conferences/" + id,
                        meeting.call().name(),
                        t.of("conference.print.number", number),
                        t.of(
                                "conference.print.made",
                                Moments.words(clock.instant(), t),
                                round.name(sheet.copy().body(), t),
                                sheet.copy().name()),
                        t.of(
                                "conference.print.until",
                                Moments.day(meeting.call().expiresOn(), t)),
                        showing.basis(meeting, t),
                        CallForm.facts(meeting.call(), t),
                        present(meeting, t),
                        IntStream.range(0, matters.size())
                                .mapToObj(at -> matter(matters.get(at), at + 1, sheet, t))
                                .toList()),
                HttpStatus.OK);
    }

    /** Who was there, once somebody said so. */
    private List<String> present(Meeting meeting, Texts t) {
        return Stream.concat(
                        conferences.members(round.scope(), meeting.id()).stream()
                                .filter(member -> Boolean.TRUE.equals(member.present()))
                                .map(member -> t.of("web.of", member.name(), round.name(member.body(), t))),
                        before.list(round.scope(), meeting.id()).stream()
                                .map(one -> t.of(
                                        "conference.print.paper",
                                        one.who().name(),
                                        round.name(one.who().body(), t))))
                .toList();
    }

    private PrintView.Item matter(Matter matter, int at, MeetingPrints.Sheet sheet, Texts t) {
        boolean shared = matter.minutes().sharedAt() != null;
        return new PrintView.Item(
                t.of("conference.print.matter", at, sheet.copy().number()),
                sheet.unnamed().contains(matter.id())
                        ? t.of("conference.print.unnamed")
                        : matter.words().title(),
                round.name(matter.body(), t),
                shared ? matter.minutes().text() : "",
                matter.decisions().stream()
                        .map(one -> new PrintView.Line(
                                one.what(),
                                t.of("conference.decision.who", round.name(one.body(), t), Moments.day(one.due(), t))
                                        + " "
                                        + (one.doneAt() == null
                                                ? t.of("conference.task.open")
                                                : t.of("conference.task.done", Moments.day(one.doneAt(), t)))))
                        .toList(),
                matter.disclosures().stream()
                        .map(one -> new PrintView.Line(
                                t.of(
                                        "conference.print.told",
                                        Moments.words(one.at(), t),
                                        round.name(one.body(), t),
                                        t.list(one.parts().stream().sorted().map(part -> t.of(part.text())))),
                                t.of(
                                        "conference.told.to",
                                        t.list(one.bodies().stream().map(body -> round.name(body, t))),
                                        one.people())))
                        .toList());
    }
}
