package org.yukidoke.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** Coming in by a slip: choosing a password for the first time, or again. Looking at the page uses nothing up. */
@Component
public final class Arrival {

    private final Transactions transactions;
    private final Links links;
    private final AccountRows accounts;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    Arrival(
            Transactions transactions,
            Links links,
            AccountRows accounts,
            Credentials credentials,
            Passwords passwords,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.links = links;
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** How using a slip ends. */
    public sealed interface Outcome {
        record Welcome(UUID account) implements Outcome {}

        /** The slip is unknown, used, withdrawn, too old, or its account disabled; which, is not told to strangers. */
        record NotValid() implements Outcome {}
    }

    /** The slip behind a code as it was typed, if it can still be used. */
    public Optional<Slip> find(String code) {
        return LinkSecret.find(code)
                .flatMap(secret -> transactions.in(Scope.holding(secret), () -> open(secret, clock.instant())));
    }

    /** Sets the password and, at the first arrival, the name; sessions begun under the old password end. */
    public Outcome accept(String code, Account.Profile profile, NewPassword password) {
        Optional<LinkSecret> secret = LinkSecret.find(code);
        // Looked up before hashing, so that guessing codes costs the server little.
        if (secret.isEmpty() || find(code).isEmpty()) {
            return new Outcome.NotValid();
        }
        String hash = passwords.hash(password);
        Instant now = clock.instant();
        return transactions.in(
                Scope.holding(secret.get()),
                () -> open(secret.get(), now)
                        .map(slip -> accept(secret.get(), slip, profile, hash, now))
                        .orElseGet(Outcome.NotValid::new));
    }

    private Outcome accept(LinkSecret secret, Slip slip, Account.Profile profile, String hash, Instant now) {
        Account old = slip.account();
        UUID id = old.id();
        AccountState state = old.active() ? old.state() : new AccountState.Active(now);
        boolean written = accounts.change(old.described(profile).in(state));
        if (!written) {
            // An administrator changed the account this very moment; the slip is still good for another try.
            return new Outcome.NotValid();
        }
        accounts.endSessions(id, now);
        credentials.set(id, hash, now);
        links.use(secret, now);
        audit.write(AuditEvent.done("account.arrive", "account", id));
        return new Outcome.Welcome(id);
    }

    private Optional<Slip> open(LinkSecret secret, Instant now) {
        return links.findOpen(secret, now)
                .flatMap(link -> accounts.find(link.account())
                        .filter(account -> !(account.state() instanceof AccountState.Disabled))
                        .map(account -> new Slip(account, link.purpose(), secret.printed(), link.expires())));
    }
}
