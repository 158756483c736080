package org.yukidoke.reporting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Subscribers.Subscriber;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.CalendarEvent;
import org.yukidoke.workflow.CalendarSource;

/** Deadlines of rounds: a body's own day, for the secretariat the round's. */
@Component
final class DeadlineCalendar implements CalendarSource {

    private final JdbcClient database;
    private final Plans plans;

    DeadlineCalendar(JdbcClient database, Plans plans) {
        this.database = database;
        this.plans = plans;
    }

    @Override
    public List<CalendarEvent> events(Scope program, Subscriber subscriber, Texts t) {
        return plans.list().stream()
                .flatMap(plan -> {
                    String platform = plan.platform().key();
                    if (subscriber.is(Role.SECRETARIAT, platform)) {
                        return rounds(plan, t).stream();
                    }
                    boolean reports = subscriber.is(Role.MEMBER, platform) || subscriber.is(Role.COUNSELLOR, platform);
                    return reports && subscriber.organisation().startsWith(platform + ".")
                            ? asks(plan, subscriber.organisation(), t).stream()
                            : Stream.<CalendarEvent>of();
                })
                .toList();
    }

    private List<CalendarEvent> rounds(Plan plan, Texts t) {
        return database.sql("""
                        select id, title, due_on, greatest(opened_at, closed_at) as changed
                          from reporting.round
                         where plan_key = :plan and opened_at is not null
                        """)
                .param("plan", plan.key())
                .query((row, number) -> new CalendarEvent(
                        "round-" + row.getObject("id", UUID.class) + "@yukidoke",
                        t.of("reportreminder.deadline", row.getString("title")),
                        new CalendarEvent.When.Day(row.getObject("due_on", LocalDate.class)),
                        "",
                        "/desk/rounds/" + row.getObject("id", UUID.class),
                        row.getObject("changed", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<CalendarEvent> asks(Plan plan, String body, Texts t) {
        return database.sql("""
                        select ask.id, round.title, ask.due_on,
                               greatest(round.opened_at,
                                        (select max(extension.given_at)
                                           from reporting.extension
                                          where extension.ask = ask.id)) as changed
                          from reporting.ask
                          join reporting.round on round.id = ask.round
                         where round.plan_key = :plan and ask.body = :body and round.opened_at is not null
                        """)
                .param("plan", plan.key())
                .param("body", body)
                .query((row, number) -> new CalendarEvent(
                        "report-" + row.getObject("id", UUID.class) + "@yukidoke",
                        t.of("reportreminder.deadline", row.getString("title")),
                        new CalendarEvent.When.Day(row.getObject("due_on", LocalDate.class)),
                        "",
                        "/desk/reports/" + row.getObject("id", UUID.class),
                        row.getObject("changed", OffsetDateTime.class).toInstant()))
                .list();
    }
}
