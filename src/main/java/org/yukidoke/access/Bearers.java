package org.yukidoke.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** Programs that show an access token: whom they ask for, as that account stands now. */
@Component
final class Bearers {

    private final Transactions transactions;
    private final TokenRows tokens;
    private final AccountRows accounts;
    private final Throttle throttle;
    private final Audit audit;
    private final Clock clock;

    Bearers(
            Transactions transactions,
            TokenRows tokens,
            AccountRows accounts,
            Throttle throttle,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.accounts = accounts;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    /** How showing a token ends. */
    sealed interface Outcome {

        record Welcome(Account account) implements Outcome {}

        /** Unknown, ended, or its account is closed; which, is not told. */
        record Refused() implements Outcome {}

        /** Refused too often lately. */
        record Wait(Duration rest) implements Outcome {}
    }

    /**
     * Believes a token or refuses it.
     *
     * @param address network address of the program, for counting only
     */
    Outcome attempt(String sent, String address) {
        Instant now = clock.instant();
        Optional<Token> token = TokenSecret.find(sent)
                .flatMap(secret -> transactions.in(Scope.bearing(secret), () -> tokens.find(secret, now)));
        return token.flatMap(known -> account(known, now))
                .<Outcome>map(Outcome.Welcome::new)
                .orElseGet(() -> refuse(token, address, now));
    }

    private Optional<Account> account(Token token, Instant now) {
        return transactions.in(Scope.self(token.account()), () -> {
            var account = accounts.find(token.account()).filter(holder -> TokenRules.opens(token, holder));
            account.ifPresent(opened -> tokens.use(token, now));
            return account;
        });
    }

    /**
     * Counts what was refused, apart from people signing in: a forgotten program must not slow a whole office. A token
     * that is right is never slowed, because nobody can guess one; so what is counted spares the record, not the secret.
     */
    private Outcome refuse(Optional<Token> token, String address, Instant now) {
        String from = "token from " + ThrottleRules.counted(address);
        String counted = token.map(known -> "token " + known.id()).orElse(from);
        return transactions.in(Scope.nobody(), () -> {
            Duration wait = throttle.admit(counted, from, now);
            if (!wait.isZero()) {
                return new Outcome.Wait(wait);
            }
            String whose = token.map(known -> known.account().toString()).orElse("");
            String which = token.map(known -> known.id().toString()).orElse("");
            audit.write(AuditEvent.refused("access.token", "account", whose)
                    .with("address", address)
                    .with("token", which));
            return new Outcome.Refused();
        });
    }
}
