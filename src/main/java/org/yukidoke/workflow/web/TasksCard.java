package org.yukidoke.workflow.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.Tasks;

/** The first things somebody has to do, with their days. */
@Component
final class TasksCard implements DeskCard {

    private static final int SHOWN = 5;

    private final Tasks tasks;
    private final Clock clock;

    TasksCard(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        if (!scope.is(Role.SECRETARIAT) && !scope.is(Role.MEMBER) && !scope.is(Role.COUNSELLOR)) {
            return Optional.empty();
        }
        List<Task> all = tasks.list(scope, t);
        LocalDate today = Japan.day(clock.instant());
        long late = all.stream().filter(task -> late(task, today)).count();
        var links = new ArrayList<Link>();
        all.stream().limit(SHOWN).forEach(task -> links.add(new Link(words(task, t), task.href())));
        links.add(new Link(t.of("workflow.tasks.all"), "/desk/tasks"));
        String text = all.isEmpty()
                ? t.of("workflow.tasks.none")
                : late > 0 ? t.of("workflow.tasks.late.count", late) : t.of("workflow.tasks.first");
        return Optional.of(new Card(1, t.of("workflow.tasks"), text, t.of("workflow.tasks.figure", all.size()), links));
    }

    private static boolean late(Task task, LocalDate today) {
        LocalDate due = task.due();
        return due != null && due.isBefore(today);
    }

    private static String words(Task task, Texts t) {
        LocalDate due = task.due();
        return due == null ? task.title() : t.of("workflow.tasks.until", task.title(), Moments.day(due, t));
    }
}
