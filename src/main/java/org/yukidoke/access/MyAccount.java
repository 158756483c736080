package org.yukidoke.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** What people do about their own account. */
@Component
public final class MyAccount {

    private final Transactions transactions;
    private final AccountRows rows;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;
    private final Clock clock;

    MyAccount(
            Transactions transactions,
            AccountRows rows,
            Credentials credentials,
            Passwords passwords,
            Throttle throttle,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    /** How changing one's password ends. */
    public sealed interface PasswordChange {
        /** It is changed, and every session has ended, this one too: begin another. */
        record Made() implements PasswordChange {}

        record OldOneWrong() implements PasswordChange {}

        /** Too many failures: the old password was not looked at. */
        record Wait(Duration rest) implements PasswordChange {}
    }

    /** Writes the profile over the version that was seen; false when it was changed meanwhile. */
    public boolean change(Scope scope, int version, Account.Profile profile) {
        UUID id = scope.requireAccount();
        return transactions.in(scope, () -> {
            boolean changed = rows.find(id)
                    .filter(old -> old.version() == version)
                    .map(old -> rows.change(old.described(profile)))
                    .orElse(false);
            if (changed) {
                audit.write(AuditEvent.done("account.profile", "account", id));
            }
            return changed;
        });
    }

    /**
     * Changes the password of somebody who still knows the old one.
     *
     * @param address network address of the visitor: a found open session must not serve to guess the password
     */
    public PasswordChange changePassword(Scope scope, String old, NewPassword password, String address) {
        UUID id = scope.requireAccount();
        Instant now = clock.instant();
        // Counted apart from signing in, so that guessing here does not slow the owner's sign-in elsewhere.
        String counted = "password of " + id;
        Duration wait = transactions.in(scope, () -> throttle.admit(counted, address, now));
        if (!wait.isZero()) {
            return new PasswordChange.Wait(wait);
        }
        Optional<String> known = transactions.in(scope, () -> credentials.find(id));
        if (!passwords.matches(old, known)) {
            transactions.run(scope, () -> audit.write(AuditEvent.refused("account.password", "account", id)));
            return new PasswordChange.OldOneWrong();
        }
        String hash = passwords.hash(password);
        transactions.run(scope, () -> {
            throttle.forgive(counted, address, now);
            credentials.set(id, hash, now);
            rows.endSessions(id, clock.instant());
            audit.write(AuditEvent.done("account.password", "account", id));
        });
        return new PasswordChange.Made();
    }

    /** Ends every session of the acting account, this one too: begin another. */
    public void endSessions(Scope scope) {
        UUID id = scope.requireAccount();
        transactions.run(scope, () -> {
            rows.endSessions(id, clock.instant());
            audit.write(AuditEvent.done("account.end-sessions", "account", id));
        });
    }
}
