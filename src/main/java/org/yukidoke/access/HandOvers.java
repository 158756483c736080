package org.yukidoke.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;

/** What somebody who leaves held goes to a successor, all of it or nothing. */
@Component
public final class HandOvers {

    private final Transactions transactions;
    private final Accounts accounts;
    private final AccountRows rows;
    private final TimedRows timed;
    private final TimedGrants timedGrants;
    private final Audit audit;
    private final Clock clock;

    HandOvers(
            Transactions transactions,
            Accounts accounts,
            AccountRows rows,
            TimedRows timed,
            TimedGrants timedGrants,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.rows = rows;
        this.timed = timed;
        this.timedGrants = timedGrants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who hands over to whom, and whether the account of the first is closed at once. */
    public record Wanted(UUID from, int version, UUID to, boolean close) {}

    /** How handing over ends. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody changed one of the two after the page was opened; nothing was written. */
        record Overtaken() implements Outcome {}

        /** The other is the same account, belongs to another body or is closed. */
        record NoSuccessor() implements Outcome {}

        /** The account cannot be closed; nothing was written. */
        record StillNeeded(Accounts.Change why) implements Outcome {}
    }

    /** Accounts that can take over from this one: not closed, and of the same body. */
    public List<Account> successors(Scope scope, Account from) {
        return accounts.list(scope).stream().filter(other -> takes(from, other)).toList();
    }

    private static boolean takes(Account from, Account other) {
        return !other.id().equals(from.id())
                && other.organisation().equals(from.organisation())
                && !(other.state() instanceof AccountState.Disabled);
    }

    /** Administering is not handed over: who keeps the accounts is decided person by person. */
    public Outcome handOver(Scope scope, Wanted wanted) {
        scope.require(Role.ADMINISTRATOR);
        try {
            return transactions.in(scope, () -> {
                Outcome outcome = write(scope, wanted);
                if (!(outcome instanceof Outcome.Done)) {
                    throw new Undone(outcome);
                }
                return outcome;
            });
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    /** Takes back what was written already. */
    private static final class Undone extends RuntimeException {
        private final transient Outcome outcome;

        private Undone(Outcome outcome) {
            super("nothing is handed over", null, false, false);
            this.outcome = outcome;
        }
    }

    private Outcome write(Scope scope, Wanted wanted) {
        Optional<Account> from = rows.find(wanted.from());
        Optional<Account> to = rows.find(wanted.to());
        if (from.isEmpty() || from.get().version() != wanted.version()) {
            return new Outcome.Overtaken();
        }
        if (to.isEmpty() || !takes(from.get(), to.get())) {
            return new Outcome.NoSuccessor();
        }
        Set<Grant> more = handed(from.get());
        Set<Grant> all = new HashSet<>(to.get().grants());
        all.addAll(more);
        var standing = new Accounts.Standing(to.get().organisation(), all);
        if (!(accounts.change(scope, wanted.to(), to.get().version(), standing) instanceof Accounts.Change.Made)) {
            return new Outcome.Overtaken();
        }
        passOn(scope, from.get(), to.get());
        audit.write(AuditEvent.done("account.hand-over", "account", wanted.from())
                .with("to", wanted.to().toString())
                .with("grants", more.stream().map(Grant::key).sorted().collect(Collectors.joining(" "))));
        if (!wanted.close()) {
            return new Outcome.Done();
        }
        var closed = accounts.disable(
                scope,
                wanted.from(),
                wanted.version(),
                AccountState.Reason.LEFT,
                "→ " + to.get().login());
        return closed instanceof Accounts.Change.Made ? new Outcome.Done() : new Outcome.StillNeeded(closed);
    }

    /** What goes to a successor. */
    static Set<Grant> handed(Account from) {
        return from.grants().stream()
                .filter(grant -> grant.role() != Role.ADMINISTRATOR)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void passOn(Scope scope, Account from, Account to) {
        Instant now = clock.instant();
        LocalDate today = Japan.day(now);
        for (TimedGrant held : timed.list(from.id())) {
            if (held.open(today)) {
                timedGrants.end(scope, from.id(), held.id());
                TimedGrant.Wanted what = held.what();
                if (!to.id().equals(what.standsFor()) && !to.grants().contains(what.grant())) {
                    LocalDate begins = what.from().isBefore(today) ? today : what.from();
                    timedGrants.add(
                            scope,
                            to.id(),
                            new TimedGrant.Wanted(what.grant(), begins, what.until(), what.standsFor()),
                            now);
                }
            }
        }
    }
}
