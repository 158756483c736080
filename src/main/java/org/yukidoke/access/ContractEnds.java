package org.yukidoke.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

/**
 * Bodies whose contract ends, as an administrator has it on paper. That the people of such a body help nobody from the day
 * on is judged by the database wherever they act; nothing has to be done on that day.
 */
@Component
public class ContractEnds {

    /** For how many days at most somebody may finish the files of a body that has gone. */
    public static final int LONGEST_DAYS = 14;

    private final Transactions transactions;
    private final ContractRows rows;
    private final AccountRows accounts;
    private final Audit audit;
    private final Clock clock;

    ContractEnds(Transactions transactions, ContractRows rows, AccountRows accounts, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** How announcing one, or letting somebody in, can end. */
    public sealed interface Outcome {

        record Done(UUID id) implements Outcome {}

        record Refused(List<FieldError> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** As below, to a body that has not gone. */
    public Outcome announce(Scope scope, ContractEnd.Terms terms) {
        return announce(scope, terms, false);
    }

    /**
     * Announces one. Everybody concerned can be asked from now on; nothing changes before the day.
     *
     * @param returns whether whoever announces knows that the successor has gone and comes back by this
     */
    public Outcome announce(Scope scope, ContractEnd.Terms terms, boolean returns) {
        scope.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        return transactions.in(scope, () -> {
            rows.lock();
            List<FieldError> faults = check(scope, terms, returns);
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults);
            }
            UUID id = Ids.next(now);
            boolean back = rows.goneOn(terms.successor(), terms.startsOn()).isPresent();
            rows.add(id, terms, back, now, scope.id().orElse(null));
            audit.write(AuditEvent.done("access.contract-end", "organisation", terms.organisation())
                    .with("successor", terms.successor())
                    .with("starts", terms.startsOn().toString())
                    .with("returns", Boolean.toString(back)));
            return new Outcome.Done(id);
        });
    }

    /** What would be wrong with announcing it; it is not announced. */
    public List<FieldError> check(Scope scope, ContractEnd.Terms terms, boolean returns) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(
                scope,
                () -> ContractRules.faults(
                        terms,
                        new ContractRules.Known(
                                rows.goes(terms.organisation())
                                        || rows.goneOn(terms.organisation(), terms.startsOn())
                                                .isPresent(),
                                rows.comes(terms.organisation(), terms.startsOn()),
                                rows.goneOn(terms.successor(), terms.startsOn()).orElse(null)),
                        returns,
                        rows.today()));
    }

    /** How many counsellors of a body would see nobody any more. */
    public long counsellors(Scope scope, String body) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> rows.counsellors(body));
    }

    /** Takes one back before its day; false when that has come, or it was taken back. */
    public boolean withdraw(Scope scope, UUID id) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> {
            boolean withdrawn =
                    rows.withdraw(id, null, clock.instant(), scope.id().orElse(null));
            if (withdrawn) {
                audit.write(AuditEvent.done("access.contract-end.withdraw", "contract-end", id));
            }
            return withdrawn;
        });
    }

    /**
     * Whether the acting administrator may undo one that is in force: nobody does that alone, so it is somebody else than
     * announced it.
     */
    public boolean undoable(Scope scope, ContractEnd end) {
        scope.require(Role.ADMINISTRATOR);
        return end.inForce()
                && scope.id().isPresent()
                && !transactions.in(scope, () -> rows.announcer(end.id())).equals(scope.id());
    }

    /**
     * Undoes one that is in force and should never have been: from now on those who went help people again. What was taken
     * over or erased meanwhile stays so.
     *
     * @param why the paper or the reason that says so
     * @return whether it was undone; never by whoever announced it
     */
    public boolean undo(Scope scope, UUID id, String why) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> {
            Optional<ContractEnd> end = rows.find(id).filter(one -> undoable(scope, one));
            boolean undone = end.isPresent()
                    && rows.withdraw(id, why, clock.instant(), scope.id().orElse(null));
            if (undone) {
                audit.write(AuditEvent.done(
                                "access.contract-end.undo",
                                "organisation",
                                end.get().terms().organisation())
                        .with("why", why));
            }
            return undone;
        });
    }

    /** Those that concern whoever asks, the latest first: all for an administrator, else those of their body. */
    public List<ContractEnd> list(Scope scope) {
        return transactions.in(scope, rows::list);
    }

    public Optional<ContractEnd> find(Scope scope, UUID id) {
        return transactions.in(scope, () -> rows.find(id));
    }

    /**
     * Lets somebody of a body that goes finish its files after the day, until the end of a day. Who was let in before is let
     * in anew, whether that time is over or not.
     */
    public Outcome admit(Scope scope, UUID id, String login, LocalDate until, String reason) {
        scope.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        return transactions.in(scope, () -> {
            Optional<ContractEnd> end = find(scope, id).filter(ContractEnd::stands);
            Optional<Account> who = Login.find(login).flatMap(accounts::find).filter(Account::active);
            List<FieldError> faults = ContractRules.faults(
                    end, who, scope.requireAccount(), new ContractRules.Wish(until, reason), rows.today());
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults);
            }
            Account account = who.orElseThrow();
            int before = rows.endAdmissions(id, account.id(), now);
            var one = new ContractEnd.Finisher(
                    Ids.next(now),
                    new ContractEnd.Who(account.id(), account.login().value(), account.name()),
                    reason,
                    Japan.end(until),
                    null);
            rows.admit(one, id, account.organisation(), scope.requireAccount(), now);
            audit.write(AuditEvent.done("access.finish", "account", account.id())
                    .with("until", until.toString())
                    .with("again", Boolean.toString(before > 0)));
            return new Outcome.Done(one.id());
        });
    }

    /** Ends one; also one whose time is over, which says so then. */
    public boolean endAdmission(Scope scope, UUID id) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> {
            boolean ended = rows.endAdmission(id, clock.instant());
            if (ended) {
                audit.write(AuditEvent.done("access.finish.end", "finisher", id));
            }
            return ended;
        });
    }

    /** Who was let in, the newest first. */
    public List<ContractEnd.Finisher> admitted(Scope scope, UUID id) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> rows.admitted(id));
    }

    /** Whether the acting account was let in to finish the files of its body, which has gone. */
    public boolean finishing(Scope scope) {
        return transactions.in(scope, rows::finishing);
    }
}
