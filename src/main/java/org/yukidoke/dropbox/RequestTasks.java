package org.yukidoke.dropbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** Requests nobody took yet, those one took oneself, and whatever is about to end by itself. */
@Component
final class RequestTasks implements TaskSource {

    private final Requests requests;
    private final Clock clock;

    RequestTasks(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (!requests.reads(scope)) {
            return List.of();
        }
        return requests.open(scope).stream()
                .filter(request -> request.lapses() != null || mine(request, scope.requireAccount()))
                .map(request -> new Task(
                        t.of("dropbox.task", Moments.day(request.arrivedAt(), t)),
                        context(request, t),
                        request.due(),
                        "/desk/requests/" + request.id(),
                        Task.Urgency.WAITED_FOR))
                .toList();
    }

    private String context(Request request, Texts t) {
        String lapse = request.lapse(Japan.day(clock.instant()), t);
        return lapse.isEmpty() ? t.of("dropbox.requests") : lapse;
    }

    private static boolean mine(Request request, UUID account) {
        return switch (request.state()) {
            case Request.State.New() -> true;
            case Request.State.Seen seen -> true;
            case Request.State.Taken(UUID by, var at) -> by.equals(account);
            case Request.State.Ended ended -> false;
        };
    }
}
