package org.yukidoke.council.web;

import java.util.Arrays;
import java.util.List;
import org.yukidoke.council.Meeting;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * Where a meeting is entered or changed.
 *
 * @param base version the form was filled in from; 0 for a new meeting
 */
public record MeetingFormView(
        CouncilHead head, String action, int base, List<Choice> kinds, boolean overtaken, Typed form) {

    public MeetingFormView {
        kinds = List.copyOf(kinds);
    }

    static MeetingFormView of(Plan plan, String meeting, int base, boolean overtaken, Typed form, Texts t) {
        String path = CouncilHead.meetings(plan.key());
        String title = t.of(meeting.isEmpty() ? "council.meeting.new" : "council.meeting.edit");
        return new MeetingFormView(
                CouncilHead.of(plan, title, t.of("council.meeting.edit.lead"), t),
                meeting.isEmpty() ? path : path + "/" + meeting,
                base,
                Arrays.stream(Meeting.Kind.values())
                        .map(kind -> new Choice(kind.key(), t.of("council.kind." + kind.key())))
                        .toList(),
                overtaken,
                form);
    }
}
