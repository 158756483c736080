package org.yukidoke.casework.web.handing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.Arrivals;
import org.yukidoke.casework.handing.Handings;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** How many people are still to be asked, and how many have arrived; whose names, the kit says. */
@Component
final class HandingTasks implements TaskSource {

    private final ContractEnds ends;
    private final Handings handings;
    private final Arrivals arrivals;

    HandingTasks(ContractEnds ends, Handings handings, Arrivals arrivals) {
        this.ends = ends;
        this.handings = handings;
        this.arrivals = arrivals;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (!scope.is(Role.COUNSELLOR)
                || scope.organisation().isEmpty()
                || scope.id().isEmpty()) {
            return List.of();
        }
        return ends.list(scope).stream()
                .filter(ContractEnd::stands)
                .flatMap(end -> end.terms().organisation().equals(scope.organisation())
                        ? asking(scope, end, t)
                        : arriving(scope, end, t))
                .toList();
    }

    private Stream<Task> asking(Scope scope, ContractEnd end, Texts t) {
        if (end.inForce()) {
            return Stream.empty();
        }
        int open = handings.open(scope, end);
        return open == 0
                ? Stream.empty()
                : Stream.of(new Task(
                        t.of("handing.task.ask", open),
                        t.of("handing.title"),
                        end.terms().askBy(),
                        "/handing/" + end.id(),
                        Task.Urgency.NORMAL));
    }

    private Stream<Task> arriving(Scope scope, ContractEnd end, Texts t) {
        if (!end.inForce()) {
            return Stream.empty();
        }
        long waiting = arrivals.list(scope).stream()
                .filter(one -> one.taken() == null && one.contractEnd().equals(end.id()))
                .count();
        return waiting == 0
                ? Stream.empty()
                : Stream.of(new Task(
                        t.of("handing.task.take", waiting),
                        t.of("handing.title"),
                        end.terms().startsOn(),
                        "/handing/" + end.id(),
                        Task.Urgency.WAITED_FOR));
    }
}
