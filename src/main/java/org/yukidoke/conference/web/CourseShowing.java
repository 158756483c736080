package org.yukidoke.conference.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.conference.HeldBefore;
import org.yukidoke.conference.Meeting;
import org.yukidoke.conference.MeetingChanges;
import org.yukidoke.conference.MeetingReplies;
import org.yukidoke.person.Part;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** What became of a call: how it was changed, what the bodies said, that it was called off, and who was there by paper. */
@Component
final class CourseShowing {

    private final Round round;
    private final MeetingChanges changes;
    private final MeetingReplies replies;
    private final HeldBefore before;

    CourseShowing(Round round, MeetingChanges changes, MeetingReplies replies, HeldBefore before) {
        this.round = round;
        this.changes = changes;
        this.replies = replies;
        this.before = before;
    }

    CourseView of(Meeting meeting, Texts t) {
        boolean mine = meeting.convenor().equals(round.scope().organisation());
        boolean open = MeetingChanges.open(round.scope(), meeting);
        String path = "/conferences/" + meeting.id();
        return new CourseView(
                open ? path + "/change" : "",
                open ? path + "/off" : "",
                changes.changes(round.scope(), meeting.id()).stream()
                        .map(change -> line(change, t))
                        .toList(),
                mine ? bodies(meeting, t) : new CourseView.Bodies(List.of(), List.of(), false),
                reply(meeting, path, mine, t),
                off(meeting, mine, t),
                paper(meeting, mine, t));
    }

    private static CourseView.ChangeLine line(Meeting.Change change, Texts t) {
        Meeting.Call was = change.before();
        Meeting.Call now = change.after();
        return new CourseView.ChangeLine(
                t.of(
                        change.asks() ? "conference.change.moved" : "conference.change.corrected",
                        Moments.words(change.at(), t)),
                Stream.of(
                                differs("conference.name", was, now, Meeting.Call::name, t),
                                differs("conference.day", was, now, call -> CallForm.when(call, t), t),
                                differs("conference.place", was, now, Meeting.Call::place, t),
                                differs("conference.expires", was, now, call -> Moments.day(call.expiresOn(), t), t))
                        .flatMap(Function.identity())
                        .toList());
    }

    private static Stream<CourseView.Difference> differs(
            String name, Meeting.Call was, Meeting.Call now, Function<Meeting.Call, String> of, Texts t) {
        String before = of.apply(was);
        String after = of.apply(now);
        return before.equals(after)
                ? Stream.empty()
                : Stream.of(new CourseView.Difference(t.of(name), said(before, t), said(after, t)));
    }

    private static String said(String words, Texts t) {
        return words.isEmpty() ? t.of("conference.change.blank") : words;
    }

    private CourseView.Bodies bodies(Meeting meeting, Texts t) {
        boolean open = MeetingChanges.open(round.scope(), meeting);
        boolean callable =
                open || (meeting.course().late() && !(meeting.standing() instanceof Meeting.Standing.Erased));
        return new CourseView.Bodies(
                replies.list(round.scope(), meeting.id()).stream()
                        .filter(one -> !one.body().equals(meeting.convenor()))
                        .map(one -> new CourseView.BodyLine(
                                one.body(),
                                round.name(one.body(), t),
                                meeting.course().late() ? "" : t.of(state(one)),
                                tone(one),
                                words(one.reply(), t),
                                open && one.free() && meeting.bodies().size() > 2))
                        .toList(),
                callable
                        ? round.others(t).stream()
                                .filter(one -> !meeting.bodies().contains(one.value()))
                                .toList()
                        : List.of(),
                meeting.course().late());
    }

    static String state(MeetingReplies.Body body) {
        MeetingReplies.Reply reply = body.reply();
        if (reply == null) {
            return "conference.reply.none";
        }
        if (body.stale()) {
            return "conference.reply.again";
        }
        return reply.comes() ? "conference.reply.comes" : "conference.reply.away";
    }

    private static String tone(MeetingReplies.Body body) {
        MeetingReplies.Reply reply = body.reply();
        return reply == null || body.stale() ? "warning" : reply.comes() ? "success" : "plain";
    }

    /** Whom a body sends, or why it does not come. */
    static String words(MeetingReplies.@Nullable Reply reply, Texts t) {
        if (reply == null) {
            return "";
        }
        String who = reply.who().isEmpty() ? "" : t.of("conference.reply.who.is", reply.who());
        return Stream.of(who, reply.why()).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
    }

    private CourseView.Reply reply(Meeting meeting, String path, boolean mine, Texts t) {
        boolean over = meeting.standing() instanceof Meeting.Standing.CalledOff
                || meeting.standing() instanceof Meeting.Standing.Erased;
        if (mine || over || meeting.heldAt() != null) {
            return new CourseView.Reply("", "", "plain", "", false);
        }
        boolean again = meeting.course().answer() == Meeting.Answer.AGAIN;
        return replies.find(round.scope(), meeting.id())
                .map(one -> new CourseView.Reply(
                        path + "/reply",
                        t.of(again ? "conference.reply.again" : state(one)),
                        again ? "warning" : tone(one),
                        words(one.reply(), t),
                        again))
                .orElseGet(() -> new CourseView.Reply("", "", "plain", "", false));
    }

    private CourseView.Off off(Meeting meeting, boolean mine, Texts t) {
        if (!(meeting.standing() instanceof Meeting.Standing.CalledOff(var at, String why, int items))) {
            return new CourseView.Off("", "", List.of(), false);
        }
        return new CourseView.Off(
                items == 0
                        ? t.of("conference.off.title.nothing", Moments.words(at, t))
                        : t.of("conference.off.title", Moments.words(at, t), items),
                why,
                changes.told(round.scope(), meeting.id()).stream()
                        .map(one -> t.of(
                                "conference.off.told",
                                Moments.words(one.at(), t),
                                round.name(one.body(), t),
                                t.list(one.parts().stream()
                                        .flatMap(key -> Part.find(key).stream())
                                        .map(part -> t.of(part.text()))),
                                t.list(one.bodies().stream().map(body -> round.name(body, t))),
                                one.people()))
                        .toList(),
                !mine && !meeting.course().heard());
    }

    private CourseView.Paper paper(Meeting meeting, boolean mine, Texts t) {
        if (!meeting.course().late() || !(meeting.standing() instanceof Meeting.Standing.Admitted)) {
            return new CourseView.Paper(false, List.of(), List.of());
        }
        List<Choice> bodies = round.choices(meeting.bodies(), t);
        return new CourseView.Paper(
                mine,
                before.list(round.scope(), meeting.id()).stream()
                        .map(one -> new CourseView.PaperLine(
                                one.id().toString(),
                                one.who().name(),
                                round.name(one.who().body(), t),
                                t.of(
                                        "conference.paper.vowed",
                                        Moments.day(one.who().vowed(), t))))
                        .toList(),
                bodies);
    }
}
