package org.yukidoke.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.access.AccountRules.Administers;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/** The accounts as administrators keep them. Nothing here is ever deleted: what somebody did stays theirs. */
@Component
public final class Accounts {

    private final Transactions transactions;
    private final AccountRows rows;
    private final Links links;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Accounts(Transactions transactions, AccountRows rows, Links links, Sessions sessions, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an administrator decides about an account. */
    public record Standing(String organisation, Set<Grant> grants) {
        public Standing {
            grants = Set.copyOf(grants);
        }
    }

    /** An account to be made. */
    public record Newcomer(Login login, Account.Profile profile, Standing standing) {}

    /** How inviting ends. */
    public sealed interface Invitation {
        /** The account is there, and this slip opens it. */
        record Made(Account account, Slip slip) implements Invitation {}

        /** Somebody has the login already. */
        record LoginTaken() implements Invitation {}
    }

    /** How changing an account ends. */
    public sealed interface Change {
        record Made() implements Change {}

        /** Somebody changed the account after the page was opened; nothing was written. */
        record Overtaken() implements Change {}

        /** Nobody would be left to keep the accounts. */
        record LastAdministrator() implements Change {}

        /** Administrators cannot shut themselves out. */
        record Yourself() implements Change {}
    }

    public List<Account> list(Scope scope) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, rows::list);
    }

    public Optional<Account> find(Scope scope, UUID id) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> rows.find(id));
    }

    /** What was done to an account, newest first. */
    public List<Audit.Line> history(Scope scope, UUID id) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> audit.about("account", id, 20));
    }

    /** Makes an account and the one-time link by which its holder chooses a password. */
    public Invitation invite(Scope scope, Newcomer newcomer) {
        return invite(scope, newcomer, false);
    }

    Invitation invite(Scope scope, Newcomer newcomer, boolean demo) {
        scope.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        var account = new Account(
                Ids.next(now),
                newcomer.login(),
                newcomer.profile(),
                newcomer.standing().organisation(),
                new AccountState.Invited(now),
                newcomer.standing().grants(),
                Set.of(),
                demo,
                now,
                1);
        return transactions.in(scope, () -> {
            if (!rows.add(account)) {
                return new Invitation.LoginTaken();
            }
            rows.grant(account.id(), account.grants(), scope, now);
            audit.write(decided("account.invite", account));
            return new Invitation.Made(account, links.issue(scope, account, now));
        });
    }

    /**
     * Draws a new one-time link: an invitation for somebody who never came in, a password reset for others. A link drawn
     * before opens nothing any more, and whoever is signed in as this account is signed out. The old password still
     * works until the slip is used: a slip asked for by an impostor must not shut out its owner.
     *
     * @return empty for a disabled account
     */
    public Optional<Slip> slip(Scope scope, UUID id) {
        scope.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        Optional<Slip> slip = transactions.in(
                scope,
                () -> rows.find(id)
                        .filter(account -> !(account.state() instanceof AccountState.Disabled))
                        .map(account -> {
                            rows.endSessions(id, now);
                            audit.write(AuditEvent.done("account.slip", "account", id));
                            return links.issue(scope, account, now);
                        }));
        slip.ifPresent(drawn -> sessions.clear(id));
        return slip;
    }

    /** Writes organisation and roles over the version that was seen. */
    public Change change(Scope scope, UUID id, int version, Standing standing) {
        return write(scope, new Seen(id, version), "account.change", old -> old.standing(standing));
    }

    /** Closes an account, signs its holder out and voids its links. */
    public Change disable(Scope scope, UUID id, int version, AccountState.Reason reason, String text) {
        Instant now = clock.instant();
        Change change = write(
                scope,
                new Seen(id, version),
                "account.disable",
                old -> old.in(new AccountState.Disabled(now, reason, text)));
        if (change instanceof Change.Made) {
            sessions.clear(id);
        }
        return change;
    }

    /** Opens a disabled account again: with its password if it has one, else as invited. Leaves any other as it is. */
    public Change enable(Scope scope, UUID id, int version) {
        Instant now = clock.instant();
        return write(scope, new Seen(id, version), "account.enable", old -> switch (old.state()) {
            case AccountState.Disabled disabled ->
                old.in(links.wasUsed(id) ? new AccountState.Active(now) : new AccountState.Invited(now));
            case AccountState.Active active -> old;
            case AccountState.Invited invited -> old;
        });
    }

    /** With how the account stands now: grants are kept as they are, so only the record knows what they were. */
    private static AuditEvent decided(String action, Account account) {
        AuditEvent event = AuditEvent.done(action, "account", account.id())
                .with("organisation", account.organisation())
                .with(
                        "grants",
                        account.grants().stream().map(Grant::key).sorted().collect(Collectors.joining(" ")));
        return account.state() instanceof AccountState.Disabled disabled
                ? event.with("reason", disabled.reason().key())
                : event;
    }

    private record Seen(UUID id, int version) {}

    private Change write(Scope scope, Seen seen, String action, UnaryOperator<Account> change) {
        scope.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        return transactions.in(scope, () -> {
            // One after the other, or two administrators could close each other at the same moment.
            rows.lockAdministrators();
            Optional<Account> found = rows.find(seen.id());
            if (found.isEmpty() || found.get().version() != seen.version()) {
                return new Change.Overtaken();
            }
            Account before = found.get();
            Account after = change.apply(before);
            Optional<Change> refusal = AccountRules.refusal(
                    before, Administers.of(before, after), rows.countOtherAdministrators(before.id()), scope.id());
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (!rows.change(after)) {
                return new Change.Overtaken();
            }
            if (!after.grants().equals(before.grants())) {
                rows.grant(after.id(), after.grants(), scope, now);
            }
            if (after.state() instanceof AccountState.Disabled) {
                rows.endSessions(after.id(), now);
                links.withdraw(after.id(), now);
            }
            audit.write(decided(action, after));
            return new Change.Made();
        });
    }
}
