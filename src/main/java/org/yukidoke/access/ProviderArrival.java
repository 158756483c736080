package org.yukidoke.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** Binding an account to somebody whom their own body signed in: by a slip, or by whoever is signed in already. */
@Component
final class ProviderArrival {

    private final Transactions transactions;
    private final Links links;
    private final AccountRows accounts;
    private final Subjects subjects;
    private final Audit audit;
    private final Clock clock;

    ProviderArrival(
            Transactions transactions, Links links, AccountRows accounts, Subjects subjects, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.links = links;
        this.accounts = accounts;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes up an invitation or reset: the account, when the slip is good and of a body this provider speaks for. */
    Optional<UUID> arrive(String code, byte[] subject, String key, ProviderSettings.Provider provider) {
        Instant now = clock.instant();
        return LinkSecret.find(code)
                .flatMap(secret -> transactions.in(
                        Scope.holding(secret),
                        () -> links.findOpen(secret, now)
                                .flatMap(link -> accounts.find(link.account()))
                                .filter(account -> !(account.state() instanceof AccountState.Disabled))
                                .filter(provider::signsIn)
                                .filter(account -> subjects.bind(subject, account.id(), key, now))
                                .filter(account -> accounts.change(
                                        account.active() ? account : account.in(new AccountState.Active(now))))
                                .map(account -> {
                                    accounts.endSessions(account.id(), now);
                                    links.use(secret, now);
                                    audit.write(AuditEvent.done("account.bind-provider", "account", account.id())
                                            .with("provider", key));
                                    return account.id();
                                })));
    }

    /** Binds the acting account; false when it may not be, or one of both is bound already. */
    boolean bind(Scope scope, byte[] subject, String key, ProviderSettings.Provider provider) {
        UUID id = scope.requireAccount();
        return transactions.in(
                scope,
                () -> accounts.find(id)
                        .filter(provider::signsIn)
                        .filter(account -> subjects.bind(subject, id, key, clock.instant()))
                        .map(account -> {
                            audit.write(AuditEvent.done("account.bind-provider", "account", id)
                                    .with("provider", key));
                            return true;
                        })
                        .orElse(false));
    }
}
