package org.yukidoke.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;

/** Roles held for a while: they begin and end by themselves, so nobody has to remember to take them back. */
@Component
public final class TimedGrants {

    private final Transactions transactions;
    private final TimedRows rows;
    private final AccountRows accounts;
    private final Audit audit;
    private final Clock clock;

    TimedGrants(Transactions transactions, TimedRows rows, AccountRows accounts, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** How giving one ends. */
    public sealed interface Giving {
        record Given(UUID id) implements Giving {}

        record Refused(List<FieldError> faults) implements Giving {
            public Refused {
                faults = List.copyOf(faults);
            }
        }

        /** There is no such account. */
        record Gone() implements Giving {}
    }

    /** All an account ever held for a while, those that end last first. */
    public List<TimedGrant> list(Scope scope, UUID account) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> rows.list(account));
    }

    /** Lets an account hold a role for a while. */
    public Giving give(Scope scope, UUID account, TimedGrant.Wanted wanted) {
        scope.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        return transactions.in(scope, () -> {
            Optional<Account> holder = accounts.find(account);
            if (holder.isEmpty()) {
                return new Giving.Gone();
            }
            Optional<Account> standsFor =
                    Optional.ofNullable(wanted.standsFor()).flatMap(accounts::find);
            var faults = TimedRules.faults(holder.get(), wanted, standsFor, Japan.day(now));
            return faults.isEmpty() ? add(scope, account, wanted, now) : new Giving.Refused(faults);
        });
    }

    Giving.Given add(Scope scope, UUID account, TimedGrant.Wanted wanted, Instant now) {
        UUID id = Ids.next(now);
        rows.add(new TimedGrant(id, account, wanted, null), scope.id().orElse(null), now);
        AuditEvent event = AuditEvent.done("account.timed", "account", account)
                .with("grant", wanted.grant().key())
                .with("from", wanted.from().toString())
                .with("until", wanted.until().toString());
        UUID standsFor = wanted.standsFor();
        audit.write(standsFor == null ? event : event.with("stands-for", standsFor.toString()));
        return new Giving.Given(id);
    }

    /** Ends one before its time; false when it has ended already. */
    public boolean end(Scope scope, UUID account, UUID id) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> {
            boolean ended = rows.end(id, account, scope.id().orElse(null), clock.instant());
            if (ended) {
                audit.write(AuditEvent.done("account.timed-end", "account", account));
            }
            return ended;
        });
    }
}
