package org.yukidoke.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.conference.Meeting;
import org.yukidoke.conference.MeetingReplies;
import org.yukidoke.conference.Outcome;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** A body that was called says whether it comes and whom it sends, and that it heard of a calling off. */
@Controller
final class MeetingReplyPages {

    private final Round round;
    private final MeetingReplies replies;
    private final DraftDesk drafts;

    MeetingReplyPages(Round round, MeetingReplies replies, DraftDesk drafts) {
        this.round = round;
        this.replies = replies;
        this.drafts = drafts;
    }

    @GetMapping("/conferences/{id}/reply")
    View form(HttpServletRequest request, @PathVariable UUID id) {
        Meeting meeting = called(id);
        if (over(meeting)) {
            throw new Absent("conference", id.toString());
        }
        MeetingReplies.Body mine = mine(id);
        var shown = drafts.open(request, round.scope(), asked(mine, meeting), filled(mine), round.texts(request));
        boolean moved = !shown.draft().words().moved().isEmpty();
        return show(request, meeting, shown, moved, HttpStatus.OK);
    }

    @PostMapping("/conferences/{id}/reply")
    View reply(HttpServletRequest request, @PathVariable UUID id) {
        called(id);
        var form = new Form(request);
        var seen = new MeetingReplies.Seen(form.number("version", 0, 999_999, 0), form.number("call", 0, 999_999, 0));
        Optional<Boolean> comes = form.choice("comes", MeetingReplyPages::comes);
        String who = form.text("who", Form.LINE);
        String why = form.text("why", Form.LINE);
        if (comes.isPresent() && !comes.get() && why.isEmpty()) {
            form.fault("why", "web.fault.missing");
        }
        if (!form.good() || comes.isEmpty()) {
            return again(request, id, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var reply = new MeetingReplies.Reply(comes.get(), who, why);
        Outcome outcome = drafts.once(
                request,
                round.scope(),
                Draft.Form.of("conference.reply", id),
                () -> replies.reply(round.scope(), id, seen, reply),
                DraftDesk.Once.of(Outcome.Done.class, Outcome.Done::id, Outcome.Done::new));
        return switch (outcome) {
            case Outcome.Done done -> Redirect.done("/conferences/" + id, "replied");
            case Outcome.Refused(var errors) -> again(request, id, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Clash() -> again(request, id, form.shown(), HttpStatus.CONFLICT);
            case Outcome.Gone() -> throw new Absent("conference", id.toString());
        };
    }

    private static Optional<Boolean> comes(String typed) {
        return typed.equals("yes") || typed.equals("no") ? Optional.of(typed.equals("yes")) : Optional.empty();
    }

    @PostMapping("/conferences/{id}/heard")
    View heard(@PathVariable UUID id) {
        return ConferencePages.answer(id, replies.heard(round.scope(), id), "heard");
    }

    /** A meeting another body called the acting one to. */
    private Meeting called(UUID id) {
        Meeting meeting = round.meeting(id);
        if (meeting.convenor().equals(round.scope().organisation())) {
            throw new Absent("conference", id.toString());
        }
        return meeting;
    }

    private static boolean over(Meeting meeting) {
        return meeting.heldAt() != null
                || meeting.standing() instanceof Meeting.Standing.CalledOff
                || meeting.standing() instanceof Meeting.Standing.Erased;
    }

    private MeetingReplies.Body mine(UUID id) {
        return replies.find(round.scope(), id).orElseThrow(() -> new Absent("conference", id.toString()));
    }

    private static DraftDesk.Asked asked(MeetingReplies.Body mine, Meeting meeting) {
        return new DraftDesk.Asked(
                Draft.Form.of("conference.reply", meeting.id()),
                "/conferences/" + meeting.id() + "/reply",
                mine.version() + "." + meeting.course().version());
    }

    private static Typed filled(MeetingReplies.Body mine) {
        var fields = new HashMap<String, String>();
        MeetingReplies.Reply reply = mine.reply();
        if (reply != null) {
            fields.put("who", reply.who());
            fields.put("why", reply.why());
            if (!mine.stale()) {
                fields.put("comes", reply.comes() ? "yes" : "no");
            }
        }
        return Typed.known(fields);
    }

    private View again(HttpServletRequest request, UUID id, Typed form, HttpStatus status) {
        Meeting meeting = called(id);
        var draft = drafts.again(request, round.scope(), asked(mine(id), meeting), round.texts(request));
        return show(request, meeting, new DraftDesk.Shown(draft, form), status == HttpStatus.CONFLICT, status);
    }

    private View show(
            HttpServletRequest request, Meeting meeting, DraftDesk.Shown shown, boolean overtaken, HttpStatus status) {
        Texts t = round.texts(request);
        MeetingReplies.Body mine = mine(meeting.id());
        var there = new ArrayList<MeetingView.Fact>();
        if (overtaken) {
            if (over(meeting)) {
                there.add(new MeetingView.Fact(t.of("conference.state"), t.of("conference.state.over")));
            }
            there.add(new MeetingView.Fact(t.of(CourseShowing.state(mine)), CourseShowing.words(mine.reply(), t)));
        }
        return round.show(
                "conference/reply",
                new ReplyView(
                        new CallChangeView(
                                "/conferences/" + meeting.id(),
                                meeting.call().name(),
                                shown.draft(),
                                shown.typed(),
                                mine.version(),
                                there),
                        meeting.course().version(),
                        CallForm.facts(meeting.call(), t),
                        List.of(
                                new Choice("yes", t.of("conference.reply.comes")),
                                new Choice("no", t.of("conference.reply.away")))),
                status);
    }
}
