package org.yukidoke.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/** Adds to the ledger of actuals. Bodies report for themselves, the secretariat for anybody. */
@Component
public class Ledger {

    private final Plans plans;
    private final Appending appending;
    private final Audit audit;
    private final Transactions transactions;

    Ledger(Plans plans, Appending appending, Audit audit, Transactions transactions) {
        this.plans = plans;
        this.appending = appending;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Adds entries: all of them, or none. What says the same as what stands already adds nothing.
     *
     * @throws Absent when there is no such plan
     * @throws AccessDeniedException for whoever may not report to the plan's council at all
     */
    public Recording record(Scope scope, String plan, List<Proposal> proposals) {
        return record(scope, plan, proposals, false);
    }

    /** As {@link #record}, of what a body reported and the secretariat accepts as the body's own. */
    public Recording accept(Scope scope, String plan, List<Proposal> proposals) {
        return record(scope, plan, proposals, true);
    }

    private Recording record(Scope scope, String plan, List<Proposal> proposals, boolean accepts) {
        return transactions.in(scope, () -> {
            Plan in = plans.get(plan);
            String own = requireOwn(scope, in);
            var by = new Appending.By(scope.id().orElse(null), scope.organisation(), accepts);
            Recording recording = appending.append(in, proposals, own, by);
            if (recording instanceof Recording.Done(var entries, int added, Instant at) && added > 0) {
                audit.write(AuditEvent.done("progress.record", "plan", plan).with("entries", Integer.toString(added)));
            }
            return recording;
        });
    }

    /**
     * What would keep these out of the ledger, and adds nothing: for whoever must tell everything that is wrong while
     * others of the same message cannot even be read.
     *
     * @throws Absent when there is no such plan
     * @throws AccessDeniedException for whoever may not report to the plan's council at all
     */
    public List<FieldError> faults(Scope scope, String plan, List<Proposal> proposals) {
        return transactions.in(scope, () -> {
            Plan in = plans.get(plan);
            return appending.faults(in, proposals, requireOwn(scope, in));
        });
    }

    private static String requireOwn(Scope scope, Plan plan) {
        return speaksFor(scope, plan)
                .orElseThrow(() -> new AccessDeniedException(
                        "needs somebody who reports to " + plan.platform().key()));
    }

    /**
     * The body somebody reports for; blank for the secretariat, which may report for every body and for the council.
     * Empty for whoever may not report to the plan's council.
     */
    public static Optional<String> speaksFor(Scope scope, Plan plan) {
        String platform = plan.platform().key();
        if (scope.is(Role.SECRETARIAT, platform)) {
            return Optional.of("");
        }
        boolean reports = scope.is(Role.MEMBER, platform) || scope.is(Role.COUNSELLOR, platform);
        return reports && scope.organisation().startsWith(platform + ".")
                ? Optional.of(scope.organisation())
                : Optional.empty();
    }

    /**
     * Goes on only for somebody who reports for this body; for the council as a whole that is the secretariat.
     *
     * @throws AccessDeniedException for everybody else
     */
    static void requireToSpeakFor(Scope scope, Plan plan, String reporter) {
        boolean may = speaksFor(scope, plan)
                .filter(own -> own.isEmpty() || own.equals(reporter))
                .isPresent();
        if (!may) {
            throw new AccessDeniedException("needs somebody who reports for " + reporter);
        }
    }
}
