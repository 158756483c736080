package org.yukidoke.assurance;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.PlatformNames;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** Entries of one's body that wait for a word, and for a secretariat those about which nobody has been asked. */
@Component
final class AssuranceTasks implements TaskSource {

    private final Assurance assurance;
    private final PlatformNames platforms;

    AssuranceTasks(Assurance assurance, PlatformNames platforms) {
        this.assurance = assurance;
        this.platforms = platforms;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        var tasks = new ArrayList<Task>();
        for (var council : platforms.list(t)) {
            if (scope.is(Role.MEMBER, council.key()) || scope.is(Role.COUNSELLOR, council.key())) {
                add(
                        tasks,
                        assurance.waiting(scope, council.key()),
                        new Task(
                                "assurance.task.mine",
                                council.name(),
                                null,
                                "/desk/directory?show=mine",
                                Task.Urgency.NORMAL),
                        t);
            }
            if (scope.is(Role.SECRETARIAT, council.key())) {
                add(
                        tasks,
                        assurance.due(scope, council.key()),
                        new Task(
                                "assurance.task.ask",
                                council.name(),
                                null,
                                "/desk/directory/assurance?council=" + council.key(),
                                Task.Urgency.NORMAL),
                        t);
            }
        }
        return tasks;
    }

    private static void add(List<Task> tasks, int count, Task task, Texts t) {
        if (count > 0) {
            tasks.add(new Task(t.of(task.title(), count), task.context(), task.due(), task.href(), task.urgency()));
        }
    }
}
