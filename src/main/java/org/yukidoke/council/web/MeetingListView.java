package org.yukidoke.council.web;

import java.time.LocalDate;
import java.util.List;
import org.yukidoke.council.Decision;
import org.yukidoke.council.Meeting;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * All meetings about a plan, and what they decided that is still to be done.
 *
 * @param hold where a new one is entered; blank for those who only read
 */
public record MeetingListView(CouncilHead head, String hold, String forms, List<Item> items, List<Open> open) {

    public MeetingListView {
        items = List.copyOf(items);
        open = List.copyOf(open);
    }

    public record Item(String href, String title, String kind, String day, String place) {}

    public record Open(String href, String words, String body, String due) {}

    static MeetingListView of(Plan plan, List<Meeting> meetings, List<Decision> open, boolean keeps, Texts t) {
        String path = CouncilHead.meetings(plan.key());
        return new MeetingListView(
                CouncilHead.of(plan, t.of("council.meetings"), t.of("council.meetings.lead"), t),
                keeps ? path + "/new" : "",
                keeps ? "/desk/plans/" + plan.key() + "/forms" : "",
                meetings.stream()
                        .map(meeting -> new Item(
                                path + "/" + meeting.id(),
                                meeting.about().title(),
                                t.of("council.kind." + meeting.about().kind().key()),
                                Moments.day(meeting.about().day(), t),
                                meeting.about().place()))
                        .toList(),
                open.stream()
                        .map(decision -> new Open(
                                path + "/" + decision.meeting() + "#decisions",
                                decision.words(),
                                decision.body().isEmpty() ? t.of("council.secretariat") : decision.body(),
                                due(decision, t)))
                        .toList());
    }

    static String due(Decision decision, Texts t) {
        LocalDate due = decision.due();
        return due == null ? t.of("council.decision.nodue") : Moments.day(due, t);
    }
}
