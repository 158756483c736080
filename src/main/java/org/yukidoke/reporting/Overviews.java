package org.yukidoke.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.directory.Organisation;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Moment;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Standing;

/** Shows the secretariat who has reported and who has not, from what was really done. */
@Component
public class Overviews {

    private final RoundRows rounds;
    private final AskRows asks;
    private final ReportStore store;
    private final Plans plans;
    private final Approvals approvals;
    private final Transactions transactions;
    private final Clock clock;

    Overviews(
            RoundRows rounds,
            AskRows asks,
            ReportStore store,
            Plans plans,
            Approvals approvals,
            Transactions transactions,
            Clock clock) {
        this.rounds = rounds;
        this.asks = asks;
        this.store = store;
        this.plans = plans;
        this.approvals = approvals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Every body of a round, by name.
     *
     * @throws Absent when there is no such round
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public Overview get(Scope scope, UUID round) {
        return transactions.in(scope, () -> {
            Round of = rounds.find(round).orElseThrow(() -> new Absent("round", round.toString()));
            Plan plan = plans.get(of.plan());
            Standpoint.requireSecretariat(scope, plan);
            return overview(of, plan);
        });
    }

    Overview overview(Round round, Plan plan) {
        var counts = asks.counts(round.id());
        var ids = counts.stream().map(count -> count.ask().id()).toList();
        Map<UUID, Standing> standings = approvals.list(Ask.MATTER, ids);
        var marks = new HashMap<UUID, AskRows.Mark>();
        asks.marks(round.id()).forEach(mark -> marks.put(mark.ask(), mark));
        Map<String, Organisation> bodies = store.bodies(plan);
        List<Overview.Row> rows = counts.stream()
                .map(count -> row(count, bodies.get(count.ask().body()), standings, marks))
                .toList();
        return new Overview(round, rows, LocalDate.ofInstant(clock.instant(), Moment.JAPAN));
    }

    private static Overview.Row row(
            AskRows.Count count,
            @Nullable Organisation body,
            Map<UUID, Standing> standings,
            Map<UUID, AskRows.Mark> marks) {
        UUID id = count.ask().id();
        Standing standing = standings.getOrDefault(id, new Standing.Making(null));
        AskRows.Mark mark = marks.getOrDefault(id, new AskRows.Mark(id, false, null, 0));
        return new Overview.Row(
                count.ask(),
                body == null ? "" : body.fullName(),
                body == null ? "" : body.nameEn(),
                count.lines(),
                count.filled(),
                standing,
                StatusRules.status(count.ask(), standing, mark.notApplicable()),
                mark.submitted(),
                mark.returns(),
                count.extended());
    }
}
