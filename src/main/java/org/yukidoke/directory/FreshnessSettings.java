package org.yukidoke.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;

/** How long a council lets an entry stand without a word; each decision holds from a day on. */
@Component
public class FreshnessSettings {

    private static final int LONGEST = 3660;

    private final EntryStore rows;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    FreshnessSettings(EntryStore rows, Audit audit, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What holds for a council today. */
    public FreshnessRule get(Scope scope, String platform, EntryKind kind) {
        return transactions.in(
                scope, () -> FreshnessRules.inForce(rows.listRules(), platform, kind, Japan.day(clock.instant())));
    }

    /**
     * Decides for a council from a day on, today or later: what was shown before stays true.
     *
     * @return what is wrong; empty when it is decided
     * @throws AccessDeniedException for anybody but the council's secretariat
     */
    public List<FieldError> decide(Scope scope, FreshnessRule rule) {
        if (rule.platform().isEmpty() || !scope.is(Role.SECRETARIAT, rule.platform())) {
            throw new AccessDeniedException("needs the secretariat of " + rule.platform());
        }
        Instant now = clock.instant();
        LocalDate today = Japan.day(now);
        if (rule.since().isBefore(today)) {
            return List.of(FieldError.of("since", "directory.fault.since"));
        }
        if (rule.askAfter() < 1 || rule.hideAfter() <= rule.askAfter() || rule.hideAfter() > LONGEST) {
            return List.of(FieldError.of(rule.kind().key() + ".hide", "directory.fault.freshness"));
        }
        transactions.run(scope, () -> {
            rows.decide(rule, now, scope.requireAccount());
            audit.write(AuditEvent.done("entry.freshness", "platform", rule.platform())
                    .with("kind", rule.kind().key())
                    .with("ask", Integer.toString(rule.askAfter()))
                    .with("hide", Integer.toString(rule.hideAfter())));
        });
        return List.of();
    }
}
