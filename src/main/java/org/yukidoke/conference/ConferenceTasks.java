package org.yukidoke.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** Meetings to answer, people who wait to be admitted, and what was decided that one's body does. */
@Component
final class ConferenceTasks implements TaskSource {

    private final Conferences conferences;
    private final Matters matters;
    private final Clock clock;

    ConferenceTasks(Conferences conferences, Matters matters, Clock clock) {
        this.conferences = conferences;
        this.matters = matters;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (!scope.is(Role.COUNSELLOR) || scope.organisation().isEmpty()) {
            return List.of();
        }
        LocalDate today = Japan.day(clock.instant());
        Stream<Task> meetings = conferences.list(scope).stream()
                .filter(meeting -> meeting.heldAt() == null)
                .flatMap(meeting -> Stream.concat(answer(scope, meeting, today, t), admit(scope, meeting, t)));
        Stream<Task> due = matters.due(scope).stream()
                .map(one -> new Task(
                        t.of(one.consent() ? "conference.task.path" : "conference.task.decision"),
                        one.name(),
                        one.day(),
                        "/conferences/" + one.meeting(),
                        Task.Urgency.NORMAL));
        return Stream.concat(meetings, due).toList();
    }

    /**
     * Once a colleague is admitted, the body said that it does not come or the day has passed, nobody else of it is asked
     * whether they come; all are asked again when the meeting was moved, and told when it was called off.
     */
    private static Stream<Task> answer(Scope scope, Meeting meeting, LocalDate today, Texts t) {
        if (meeting.call().heldOn().isBefore(today)) {
            return Stream.empty();
        }
        String day = Moments.day(meeting.call().heldOn(), t);
        if (meeting.course().answer() == Meeting.Answer.AGAIN) {
            return Stream.of(task(t.of("conference.task.again", day), meeting));
        }
        boolean away = meeting.course().answer() == Meeting.Answer.AWAY;
        return switch (meeting.standing()) {
            case Meeting.Standing.Called(boolean represented) ->
                represented || away ? Stream.empty() : Stream.of(task(t.of("conference.task.answer", day), meeting));
            case Meeting.Standing.CalledOff off ->
                meeting.course().heard() || meeting.convenor().equals(scope.organisation())
                        ? Stream.empty()
                        : Stream.of(task(t.of("conference.task.off", day), meeting));
            case Meeting.Standing.Waiting() -> Stream.empty();
            case Meeting.Standing.Admitted() -> Stream.empty();
            case Meeting.Standing.Closed closed -> Stream.empty();
            case Meeting.Standing.Erased erased -> Stream.empty();
        };
    }

    private Stream<Task> admit(Scope scope, Meeting meeting, Texts t) {
        boolean off = meeting.standing() instanceof Meeting.Standing.CalledOff;
        if (off || !meeting.convenor().equals(scope.organisation())) {
            return Stream.empty();
        }
        long waiting = conferences.members(scope, meeting.id()).stream()
                .filter(member -> member.admittedAt() == null)
                .count();
        return waiting == 0 ? Stream.empty() : Stream.of(task(t.of("conference.task.admit", waiting), meeting));
    }

    private static Task task(String title, Meeting meeting) {
        return new Task(
                title,
                meeting.call().name(),
                meeting.call().heldOn(),
                "/conferences/" + meeting.id(),
                Task.Urgency.WAITED_FOR);
    }
}
