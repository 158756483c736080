package org.yukidoke.outreach.welfare;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.outreach.Entered;

/** The register of places certified for work training, from the application to the end. */
@Component
public class TrainingProviders {

    private final Transactions transactions;
    private final ProviderRows rows;
    private final Audit audit;
    private final Clock clock;

    TrainingProviders(Transactions transactions, ProviderRows rows, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those everybody may read of today: certified, not ended, and to be published. */
    @Transactional(readOnly = true)
    public List<Provider> published() {
        return rows.published(Japan.day(clock.instant()));
    }

    /** All of a council; what has to be renewed first stands first, what ended last. */
    public List<Provider> list(Scope scope, String platform) {
        WelfareWorks.require(scope, platform);
        return transactions.in(scope, () -> rows.list(platform));
    }

    /** How long before its day a certificate of a council is shown as to be renewed, today. */
    public Provider.Renewal renewal(Scope scope, String platform) {
        WelfareWorks.require(scope, platform);
        return transactions.in(scope, () -> rows.renewal(platform, Japan.day(clock.instant())));
    }

    public Optional<Provider> find(Scope scope, String platform, UUID id) {
        WelfareWorks.require(scope, platform);
        return transactions
                .in(scope, () -> rows.find(id))
                .filter(provider -> provider.platform().equals(platform));
    }

    /** Enters a place; its id and version are given to it here. */
    public Entered add(Scope scope, Provider wanted) {
        WelfareWorks.require(scope, wanted.platform());
        Instant now = clock.instant();
        List<FieldError> faults = ProviderRules.faults(wanted, Japan.day(now));
        if (!faults.isEmpty()) {
            return new Entered.Refused(faults);
        }
        UUID id = Ids.next(now);
        transactions.run(scope, () -> {
            rows.add(
                    new Provider(
                            id,
                            wanted.platform(),
                            wanted.called(),
                            wanted.work(),
                            wanted.dates(),
                            wanted.published(),
                            wanted.source(),
                            1),
                    new ProviderRows.Stamp(scope.requireAccount(), now));
            audit.write(AuditEvent.done("outreach.provider", "provider", id));
        });
        return new Entered.Done(id);
    }

    /** Says something else of it, unless somebody did since the version given was seen. What was said stays. */
    public Entered change(Scope scope, Provider wanted) {
        WelfareWorks.require(scope, wanted.platform());
        Instant now = clock.instant();
        List<FieldError> faults = ProviderRules.faults(wanted, Japan.day(now));
        if (!faults.isEmpty()) {
            return new Entered.Refused(faults);
        }
        return transactions.in(scope, () -> {
            if (rows.find(wanted.id())
                    .filter(there -> there.platform().equals(wanted.platform()))
                    .isEmpty()) {
                return new Entered.Gone();
            }
            audit.write(AuditEvent.done("outreach.provider-change", "provider", wanted.id()));
            return rows.change(wanted, new ProviderRows.Stamp(scope.requireAccount(), now))
                    ? new Entered.Done(wanted.id())
                    : new Entered.Clash();
        });
    }
}
