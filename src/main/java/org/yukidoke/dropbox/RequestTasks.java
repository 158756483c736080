package org.yukidoke.dropbox;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** Requests nobody took yet, and those one took oneself. */
@Component
final class RequestTasks implements TaskSource {

    private final Requests requests;

    RequestTasks(Requests requests) {
        this.requests = requests;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (!requests.reads(scope)) {
            return List.of();
        }
        return requests.open(scope).stream()
                .filter(request -> mine(request, scope.requireAccount()))
                .map(request -> new Task(
                        t.of("dropbox.task", Moments.day(request.arrivedAt(), t)),
                        t.of("dropbox.requests"),
                        request.due(),
                        "/desk/requests/" + request.id(),
                        Task.Urgency.WAITED_FOR))
                .toList();
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
