package org.yukidoke.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Ledger;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Deed;
import org.yukidoke.workflow.Doer;
import org.yukidoke.workflow.Route;
import org.yukidoke.workflow.Standing;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.TaskSource;

/** What rounds bring people to do: report, correct, approve, accept, open and close. */
@Component
final class ReportTasks implements TaskSource {

    private final RoundRows rounds;
    private final AskRows asks;
    private final Overviews overviews;
    private final Plans plans;
    private final Approvals approvals;
    private final Transactions transactions;

    ReportTasks(
            RoundRows rounds,
            AskRows asks,
            Overviews overviews,
            Plans plans,
            Approvals approvals,
            Transactions transactions) {
        this.rounds = rounds;
        this.asks = asks;
        this.overviews = overviews;
        this.plans = plans;
        this.approvals = approvals;
        this.transactions = transactions;
    }

    @Override
    public List<Task> tasks(Scope scope, Texts t) {
        return transactions.in(scope, () -> {
            var tasks = new ArrayList<Task>();
            for (Plan plan : plans.list()) {
                if (scope.is(Role.SECRETARIAT, plan.platform().key())) {
                    rounds.list(plan.key()).forEach(round -> keep(scope, plan, round, t, tasks));
                } else {
                    Ledger.speaksFor(scope, plan).ifPresent(body -> report(scope, plan, body, t, tasks));
                }
            }
            return tasks;
        });
    }

    private void keep(Scope scope, Plan plan, Round round, Texts t, List<Task> tasks) {
        switch (round.state()) {
            case Round.State.Planned planned ->
                tasks.add(new Task(
                        t.of("reportreminder.task.open", round.title()),
                        context(plan, t),
                        null,
                        "/desk/rounds/" + round.id(),
                        Task.Urgency.NORMAL));
            case Round.State.Open open -> {
                Overview overview = overviews.overview(round, plan);
                overview.rows().stream()
                        .filter(row -> row.status().handed() && !row.status().accepted())
                        .filter(row -> passed(row.standing()) && !mine(scope, row.standing()))
                        .forEach(row -> tasks.add(new Task(
                                t.of("reportreminder.task.accept", round.title(), t.pick(row.name(), row.nameEn())),
                                context(plan, t),
                                row.ask().due(),
                                "/desk/reports/" + row.ask().id(),
                                Task.Urgency.WAITED_FOR)));
                overview.rows().stream()
                        .filter(row ->
                                row.ask().body().isEmpty() && !row.status().handed())
                        .forEach(row -> tasks.add(draft(plan, round, row.ask(), row.standing(), t)));
                if (overview.rows().stream().allMatch(row -> row.status().accepted())) {
                    tasks.add(new Task(
                            t.of("reportreminder.task.close", round.title()),
                            context(plan, t),
                            round.due(),
                            "/desk/rounds/" + round.id(),
                            Task.Urgency.NORMAL));
                }
            }
            case Round.State.Closed closed -> {}
        }
    }

    private void report(Scope scope, Plan plan, String body, Texts t, List<Task> tasks) {
        List<Ask> of = asks.of(plan.key(), body);
        List<UUID> ids = of.stream().map(Ask::id).toList();
        var standings = approvals.list(scope, Ask.MATTER, ids);
        for (Ask ask : of) {
            Round round = rounds.find(ask.round()).orElseThrow();
            if (!round.open()) {
                continue;
            }
            Standing standing = standings.getOrDefault(ask.id(), new Standing.Making(null));
            if (standing.open()) {
                tasks.add(draft(plan, round, ask, standing, t));
            } else if (standing instanceof Standing.Submitted(Route route, Deed submit)
                    && route == Route.TWO
                    && !submit.by().same(Doer.of(scope))) {
                tasks.add(new Task(
                        t.of("reportreminder.task.approve", round.title()),
                        context(plan, t),
                        ask.due(),
                        href(ask),
                        Task.Urgency.WAITED_FOR));
            }
        }
    }

    private static Task draft(Plan plan, Round round, Ask ask, Standing standing, Texts t) {
        boolean returned = Optional.of(standing)
                .filter(Standing.Making.class::isInstance)
                .map(Standing.Making.class::cast)
                .map(Standing.Making::back)
                .filter(back -> back.kind() == Deed.Kind.RETURN)
                .isPresent();
        return new Task(
                t.of(returned ? "reportreminder.task.returned" : "reportreminder.task.draft", round.title()),
                context(plan, t),
                ask.due(),
                href(ask),
                returned ? Task.Urgency.BACK : Task.Urgency.NORMAL);
    }

    /** Whether it has come to the secretariat: by two hands only after the own house approved it. */
    private static boolean passed(Standing standing) {
        return standing instanceof Standing.Approved
                || (standing instanceof Standing.Submitted(Route route, Deed submit) && route == Route.ONE);
    }

    /** Whoever made or approved it does not accept it; a colleague does. */
    private static boolean mine(Scope scope, Standing standing) {
        var me = Doer.of(scope);
        return switch (standing) {
            case Standing.Submitted(Route route, Deed submit) -> submit.by().same(me);
            case Standing.Approved(Deed submit, Deed approve) ->
                submit.by().same(me) || approve.by().same(me);
            case Standing.Making making -> false;
            case Standing.Accepted accepted -> false;
        };
    }

    private static String href(Ask ask) {
        return "/desk/reports/" + ask.id();
    }

    private static String context(Plan plan, Texts t) {
        Name label = plan.edition().label();
        Name council = plan.council().name();
        return t.pick(council.ja(), council.en()) + " " + t.pick(label.ja(), label.en());
    }
}
