package org.yukidoke.progress;

import java.time.Instant;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Ids;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/** Opens a council's figures to everybody. */
@Component
public class Publications {

    private final Plans plans;
    private final EntryRows entries;
    private final PublicationRows rows;
    private final Audit audit;
    private final Transactions transactions;

    Publications(Plans plans, EntryRows entries, PublicationRows rows, Audit audit, Transactions transactions) {
        this.plans = plans;
        this.entries = entries;
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Opens the figures of a plan as they stand now.
     *
     * @throws Absent when there is no such plan
     * @throws AccessDeniedException for anybody but the secretariat of its council
     */
    public Publication publish(Scope scope, String plan, String note) {
        return transactions.in(scope, () -> {
            Plan in = plans.get(plan);
            String platform = in.platform().key();
            if (!scope.is(Role.SECRETARIAT, platform)) {
                throw new AccessDeniedException("needs the secretariat of " + platform);
            }
            Instant at = entries.begin(plan);
            var publication = new Publication(Ids.next(at), plan, at, note.strip());
            rows.add(publication, scope.id().orElse(null));
            audit.write(AuditEvent.done("progress.publish", "plan", plan));
            return publication;
        });
    }
}
