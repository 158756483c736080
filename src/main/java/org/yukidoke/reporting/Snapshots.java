package org.yukidoke.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Reported;
import org.yukidoke.workflow.Deed;
import org.yukidoke.workflow.Signatures;
import org.yukidoke.workflow.Standing;

/** Closes rounds, and gives what they were then for ever after. */
@Component
public class Snapshots {

    private final RoundRows rounds;
    private final SnapshotRows rows;
    private final Overviews overviews;
    private final Freezing freezing;
    private final Plans plans;
    private final Surroundings around;
    private final Transactions transactions;

    Snapshots(
            RoundRows rounds,
            SnapshotRows rows,
            Overviews overviews,
            Freezing freezing,
            Plans plans,
            Surroundings around,
            Transactions transactions) {
        this.rounds = rounds;
        this.rows = rows;
        this.overviews = overviews;
        this.freezing = freezing;
        this.plans = plans;
        this.around = around;
        this.transactions = transactions;
    }

    /** What closing needs beside its own module. */
    @Component
    static final class Surroundings {

        private final Reported reported;
        private final Signatures signatures;
        private final Audit audit;

        Surroundings(Reported reported, Signatures signatures, Audit audit) {
            this.reported = reported;
            this.signatures = signatures;
            this.audit = audit;
        }
    }

    /** How closing a round can end. */
    public sealed interface Closing {

        record Done(Snapshot snapshot) implements Closing {}

        /** Reports were handed over and neither accepted nor given back: somebody's work would be left out silently. */
        record Waiting(List<Overview.Row> rows) implements Closing {
            public Waiting {
                rows = List.copyOf(rows);
            }
        }

        /** It is not open. */
        record NotNow(Round round) implements Closing {}
    }

    /**
     * Closes a round: what was accepted is frozen and signed, what is missing is frozen as missing.
     *
     * @throws Absent when there is no such round
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public Closing close(Scope scope, UUID id) {
        return transactions.in(scope, () -> {
            Round round = rounds.lock(id).orElseThrow(() -> new Absent("round", id.toString()));
            Plan plan = plans.get(round.plan());
            Standpoint.requireSecretariat(scope, plan);
            if (!round.open()) {
                return new Closing.NotNow(round);
            }
            var waiting = overviews.overview(round, plan).rows().stream()
                    .filter(row -> waits(row))
                    .toList();
            if (!waiting.isEmpty()) {
                return new Closing.Waiting(waiting);
            }
            Instant at = around.reported.now(plan.key());
            rounds.close(id, at);
            var overview = overviews.overview(rounds.find(id).orElseThrow(), plan);
            Content content = freezing.content(scope, overview, plan, Moment.asOf(at));
            String text = ContentRules.write(content);
            var signed = around.signatures.sign(signed(id, text));
            rows.add(id, new SnapshotRows.Frozen(at, text, signed));
            around.audit.write(AuditEvent.done("round.close", "round", id));
            return new Closing.Done(find(id).orElseThrow());
        });
    }

    /**
     * A round as it was when it was closed; empty while it is not.
     *
     * @throws Absent when there is no such round
     * @throws AccessDeniedException for whoever has nothing to do with the council's work
     */
    public Optional<Snapshot> find(Scope scope, UUID id) {
        return transactions.in(scope, () -> {
            Round round = rounds.find(id).orElseThrow(() -> new Absent("round", id.toString()));
            Plan plan = plans.get(round.plan());
            if (!Progress.inside(scope, plan)) {
                throw new AccessDeniedException(
                        "needs somebody of " + plan.platform().key());
            }
            return find(id);
        });
    }

    /** The same, for modules that decide themselves who may see it. */
    @Transactional(readOnly = true)
    public Optional<Snapshot> find(UUID id) {
        return rows.find(id).map(frozen -> {
            Content content = ContentRules.read(frozen.content());
            boolean same = frozen.at().toString().equals(content.asked().closed());
            return new Snapshot(
                    id,
                    frozen.at(),
                    content,
                    ContentRules.sha256(frozen.content()),
                    frozen.signed().signer(),
                    same && around.signatures.holds(frozen.signed(), signed(id, frozen.content())));
        });
    }

    /** Handed over and not looked at, or opened again after it was: its figures may stand in the ledger. */
    private static boolean waits(Overview.Row row) {
        boolean opened =
                row.standing() instanceof Standing.Making(Deed back) && back != null && back.kind() == Deed.Kind.LIFT;
        return opened || (row.status().handed() && !row.status().accepted());
    }

    // With the round, so that what was frozen for one cannot be laid under another.
    private static byte[] signed(UUID round, String content) {
        return (round + "\n" + content).getBytes(StandardCharsets.UTF_8);
    }
}
