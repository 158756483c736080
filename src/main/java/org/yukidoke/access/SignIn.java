package org.yukidoke.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** Signing in by login and password. */
@Component
public final class SignIn {

    private final Transactions transactions;
    private final Throttle throttle;
    private final AccountRows accounts;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    SignIn(
            Transactions transactions,
            Throttle throttle,
            AccountRows accounts,
            Credentials credentials,
            Passwords passwords,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.throttle = throttle;
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** How an attempt ends. */
    public sealed interface Outcome {

        /** Login and password belong together and the account is in use. */
        record Welcome(UUID account) implements Outcome {}

        /** They do not; which of the reasons it was is not said, or strangers could find out who has an account. */
        record Refused() implements Outcome {}

        /** Too many failures: the password was not looked at. */
        record Wait(Duration rest) implements Outcome {}
    }

    /**
     * Tries a login and a password as they were typed.
     *
     * @param address network address of the visitor, for counting only
     */
    public Outcome attempt(String typedLogin, String typedPassword, String address) {
        Instant now = clock.instant();
        Optional<Login> login = Login.find(typedLogin);
        String counted = login.map(Login::value).orElse("");
        Scope nobody = Scope.nobody();
        Duration wait = transactions.in(nobody, () -> throttle.admit(counted, address, now));
        if (!wait.isZero()) {
            return new Outcome.Wait(wait);
        }
        Optional<Known> known = login.flatMap(this::find);
        // No transaction is open while the hash is worked out: it takes long enough to use up the connections.
        boolean matches = passwords.matches(typedPassword, known.flatMap(Known::findHash));
        if (known.isPresent() && matches && known.get().account.active()) {
            return welcome(known.get(), typedPassword, address, now);
        }
        String who = known.map(found -> found.account.id().toString()).orElse("");
        transactions.run(
                nobody,
                () -> audit.write(
                        AuditEvent.refused("access.sign-in", "account", who).with("address", address)));
        return new Outcome.Refused();
    }

    private record Known(Account account, @Nullable String hash) {
        Optional<String> findHash() {
            return Optional.ofNullable(hash);
        }
    }

    private Optional<Known> find(Login login) {
        return transactions.in(
                Scope.signingIn(login),
                () -> accounts.find(login)
                        .map(account -> new Known(
                                account, credentials.find(account.id()).orElse(null))));
    }

    private Outcome welcome(Known known, String typedPassword, String address, Instant now) {
        UUID id = known.account.id();
        Optional<String> better = known.findHash()
                .filter(passwords::outdated)
                .map(old -> passwords.hash(new NewPassword(PasswordRules.normal(typedPassword))));
        return transactions.in(Scope.self(id), () -> {
            throttle.forgive(known.account.login().value(), address, now);
            better.ifPresent(hash -> credentials.set(id, hash, now));
            // Not yet the sign-in: a second step may follow.
            audit.write(AuditEvent.done("access.password", "account", id).with("address", address));
            return new Outcome.Welcome(id);
        });
    }
}
