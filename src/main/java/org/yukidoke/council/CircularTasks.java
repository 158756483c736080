package org.yukidoke.council;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Ledger;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** Circulars a body has not read or not answered. */
@Component
final class CircularTasks implements TaskSource {

    private final Circulars circulars;
    private final Plans plans;

    CircularTasks(Circulars circulars, Plans plans) {
        this.circulars = circulars;
        this.plans = plans;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        return plans.list().stream()
                .filter(plan -> !scope.is(Role.SECRETARIAT, plan.platform().key()))
                .filter(plan -> Ledger.speaksFor(scope, plan).isPresent())
                .flatMap(plan -> circulars.list(scope, plan.key()).stream()
                        .filter(seen -> seen.waiting() > 0)
                        .map(seen -> task(plan, seen.circular(), t)))
                .toList();
    }

    private static Task task(Plan plan, Circular circular, Texts t) {
        var label = plan.edition().label();
        return new Task(
                t.of(circular.answer() ? "circular.task.answer" : "circular.task.read", circular.title()),
                t.pick(label.ja(), label.en()),
                circular.due(),
                Circulars.href(circular),
                Task.Urgency.NORMAL);
    }
}
