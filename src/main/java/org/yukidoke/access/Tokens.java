package org.yukidoke.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Parsed;

/** What people do about the keys of their own programs. */
@Component
public final class Tokens {

    private final Transactions transactions;
    private final TokenRows rows;
    private final Audit audit;
    private final AccessSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(Transactions transactions, TokenRows rows, Audit audit, AccessSettings settings, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** A key somebody wants to have: what to call it and when it ends. */
    public record Wanted(String name, Instant expires) {}

    /** How making one ends. */
    public sealed interface Making {
        /** The secret is told here and never again. */
        record Made(Token token, String secret) implements Making {}

        /** There are as many as may be used at a time. */
        record TooMany(int most) implements Making {}
    }

    /** A name and a last day (ISO 8601) as they were typed. */
    public Parsed<Wanted> parse(String name, String until) {
        return TokenRules.parse(new TokenRules.Typing(name, until), clock.instant(), settings.tokenLifetime());
    }

    /** The last day a new key may have. */
    public LocalDate latest() {
        return TokenRules.latest(clock.instant(), settings.tokenLifetime());
    }

    public Making make(Scope scope, Wanted wanted) {
        UUID account = scope.requireAccount();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.in(scope, () -> {
            long usable = rows.list(account, now).stream()
                    .filter(token -> token.state() == Token.State.USABLE)
                    .count();
            if (usable >= TokenRules.MOST) {
                return new Making.TooMany(TokenRules.MOST);
            }
            TokenSecret secret = TokenSecret.draw(random);
            var token = new Token(
                    Ids.next(now),
                    account,
                    wanted.name(),
                    new Token.Span(now, wanted.expires()),
                    null,
                    Token.State.USABLE);
            rows.add(token, secret);
            audit.write(AuditEvent.done("account.make-token", "account", account)
                    .with("token", token.id().toString()));
            return new Making.Made(token, secret.printed());
        });
    }

    /** Keys of the acting account, those that have ended too, the newest first. */
    public List<Token> list(Scope scope) {
        UUID account = scope.requireAccount();
        return transactions.in(scope, () -> rows.list(account, clock.instant()));
    }

    /** Ends a key of the acting account; nothing happens when it has ended already or is another's. */
    public void revoke(Scope scope, UUID id) {
        UUID account = scope.requireAccount();
        transactions.run(scope, () -> {
            if (rows.revoke(account, id, clock.instant())) {
                audit.write(AuditEvent.done("account.revoke-token", "account", account)
                        .with("token", id.toString()));
            }
        });
    }
}
