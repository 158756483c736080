package org.yukidoke.conference.web;

import java.util.List;
import org.yukidoke.conference.Meeting;
import org.yukidoke.web.Texts;

/** The meetings one's body was called to. */
public record MeetingsView(List<Row> rows, boolean full) {

    public MeetingsView {
        rows = List.copyOf(rows);
    }

    /** A meeting in the list. */
    public record Row(String href, String name, String day, String convenor, String standing, String tone) {}

    static Row row(Meeting meeting, String convenor, Texts t) {
        return new Row(
                "/conferences/" + meeting.id(),
                meeting.call().name(),
                CallForm.when(meeting.call(), t),
                convenor,
                t.of(standing(meeting.standing())),
                tone(meeting.standing()));
    }

    static String standing(Meeting.Standing standing) {
        return switch (standing) {
            case Meeting.Standing.Called called -> "conference.standing.called";
            case Meeting.Standing.Waiting() -> "conference.standing.waiting";
            case Meeting.Standing.Admitted() -> "conference.standing.admitted";
            case Meeting.Standing.Closed closed -> "conference.standing.closed";
            case Meeting.Standing.CalledOff off -> "conference.standing.off";
            case Meeting.Standing.Erased erased -> "conference.standing.erased";
        };
    }

    static String tone(Meeting.Standing standing) {
        return switch (standing) {
            case Meeting.Standing.Called called -> "warning";
            case Meeting.Standing.Waiting() -> "info";
            case Meeting.Standing.Admitted() -> "success";
            case Meeting.Standing.Closed closed -> "plain";
            case Meeting.Standing.CalledOff off -> "error";
            case Meeting.Standing.Erased erased -> "plain";
        };
    }
}
