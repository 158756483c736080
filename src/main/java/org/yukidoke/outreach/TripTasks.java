package org.yukidoke.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/**
 * Colleagues of whom nobody has heard, which is everybody's task; trips of one's own to write down, and those to be made
 * again, which are everybody's task when nobody is left of those who went.
 */
@Component
final class TripTasks implements TaskSource {

    private static final int AHEAD = 14;

    private final Trips trips;
    private final Clock clock;

    TripTasks(Trips trips, Clock clock) {
        this.trips = trips;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        if (!Trips.goesOut(scope)) {
            return List.of();
        }
        Instant now = clock.instant();
        LocalDate today = Japan.day(now);
        UUID me = scope.requireAccount();
        var tasks = new ArrayList<Task>();
        for (Trip trip : trips.due(scope, today.plusDays(1))) {
            LocalDate on = trip.plan().when().on();
            Instant back = trip.plan().when().back();
            if (trip.overdueAt(now) && back != null) {
                tasks.add(
                        task(t.of("outreach.task.overdue", Moments.words(back, t)), trip, today, Task.Urgency.BACK, t));
            } else if (trip.state() instanceof Trip.State.Planned
                    && trip.plan().party().goes().contains(me)) {
                boolean over = on.isBefore(today);
                String title = t.of(over ? "outreach.task.write" : "outreach.task.go", Moments.day(on, t));
                tasks.add(task(title, trip, over ? on.plusDays(1) : on, Task.Urgency.NORMAL, t));
            }
        }
        trips.promised(scope, today.plusDays(AHEAD))
                .forEach(trip -> tasks.add(task(
                        t.of(
                                "outreach.task.again",
                                Moments.day(trip.plan().when().on(), t)),
                        trip,
                        next(trip),
                        Task.Urgency.NORMAL,
                        t)));
        return tasks;
    }

    private static LocalDate next(Trip trip) {
        LocalDate next = trip.state() instanceof Trip.State.Held(var gain) ? gain.next() : null;
        return next == null ? trip.plan().when().on() : next;
    }

    private static Task task(String title, Trip trip, LocalDate due, Task.Urgency urgency, Texts t) {
        return new Task(title, t.of(trip.kind().text()), due, "/outreach/trips/" + trip.id(), urgency);
    }
}
