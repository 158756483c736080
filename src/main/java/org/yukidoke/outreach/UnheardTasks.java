package org.yukidoke.outreach;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** That somebody of a body that has gone is out and nobody has heard of them. */
@Component
final class UnheardTasks implements TaskSource {

    private final Unheard unheard;
    private final Clock clock;

    UnheardTasks(Unheard unheard, Clock clock) {
        this.unheard = unheard;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (!scope.is(Role.ADMINISTRATOR) || scope.id().isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return unheard.list(scope).stream()
                .map(out -> new Task(
                        t.of(
                                "outreach.unheard.task",
                                String.join(t.of("outreach.and"), out.goes()),
                                Moments.words(out.back(), t)),
                        t.of("outreach.unheard"),
                        Japan.day(now),
                        "/outreach/unheard",
                        Task.Urgency.BACK))
                .toList();
    }
}
