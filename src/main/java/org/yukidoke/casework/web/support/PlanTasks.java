package org.yukidoke.casework.web.support;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.support.PlanDue;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** Plans to look at again and steps that are due, without anybody's name. */
@Component
final class PlanTasks implements TaskSource {

    private static final String PAGE = "/casework/plans";

    private final PlanDue due;
    private final Clock clock;

    PlanTasks(PlanDue due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (scope.organisation().isEmpty() || !scope.is(Role.COUNSELLOR)) {
            return List.of();
        }
        return due.count(scope, Japan.day(clock.instant()).plusDays(PlanDuePages.AHEAD)).entrySet().stream()
                .flatMap(entry -> switch (entry.getKey()) {
                    case REVIEW ->
                        Stream.of(task("caseworkplan.task.review", entry.getValue(), Task.Urgency.NORMAL, t));
                    case OURS -> Stream.of(task("caseworkplan.task.ours", entry.getValue(), Task.Urgency.NORMAL, t));
                    case ASKED ->
                        Stream.of(task("caseworkplan.task.asked", entry.getValue(), Task.Urgency.WAITED_FOR, t));
                    case THEIRS -> Stream.<Task>empty();
                })
                .toList();
    }

    private static Task task(String text, PlanDue.Due due, Task.Urgency urgency, Texts t) {
        return new Task(t.of(text, due.count()), t.of("caseworkplan.tab"), due.first(), PAGE, urgency);
    }
}
