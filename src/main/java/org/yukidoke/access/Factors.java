package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** What people do about the ways they prove themselves beside the password. */
@Component
public final class Factors {

    private final Transactions transactions;
    private final FactorRows rows;
    private final TotpRows totp;
    private final Sittings sittings;
    private final FactorPolicy policy;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Factors(
            Transactions transactions,
            FactorRows rows,
            TotpRows totp,
            Sittings sittings,
            FactorPolicy policy,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.totp = totp;
        this.sittings = sittings;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody holds.
     *
     * @param totp when the authenticator app was last used; null when there is none
     * @param recovery one-time codes left
     * @param demanded whether they have to hold something
     */
    public record Overview(@Nullable Instant totp, int passkeys, int recovery, boolean demanded) {

        public boolean any() {
            return totp != null || passkeys > 0;
        }
    }

    public Overview overview(Scope scope, Account account) {
        return transactions.in(scope, () -> {
            FactorRows.Held held = rows.held(account.id());
            return new Overview(
                    totp.findUsed(account.id()).orElse(null),
                    held.passkeys(),
                    held.recovery(),
                    policy.demands(account));
        });
    }

    /** Draws the secret of an authenticator app, unless there is one in use. */
    public void drawTotp(Scope scope) {
        UUID account = scope.requireAccount();
        transactions.run(scope, () -> {
            if (!rows.held(account).totp()) {
                totp.draw(account, clock.instant());
            }
        });
    }

    /** The secret drawn and not yet confirmed, as apps take it when it is typed. */
    public Optional<String> unconfirmedTotp(Scope scope) {
        UUID account = scope.requireAccount();
        return transactions.in(scope, () -> totp.findUnconfirmed(account).map(Totp::base32));
    }

    /** Takes the first code of an authenticator app, which is in use from then on. */
    public boolean confirmTotp(Scope scope, String typed) {
        UUID account = scope.requireAccount();
        return transactions.in(scope, () -> {
            boolean right = totp.confirm(account, typed, clock.instant());
            if (right) {
                audit.write(AuditEvent.done("account.add-totp", "account", account));
            }
            return right;
        });
    }

    /** Draws ten one-time codes in place of those before; they are told here and never again. */
    public List<String> drawRecovery(Scope scope) {
        UUID account = scope.requireAccount();
        List<RecoveryCode> codes = Stream.generate(() -> RecoveryCode.draw(random))
                .limit(RecoveryCode.MANY)
                .toList();
        transactions.run(scope, () -> {
            rows.replaceRecovery(account, codes, clock.instant());
            audit.write(AuditEvent.done("account.draw-recovery", "account", account));
        });
        return codes.stream().map(RecoveryCode::printed).toList();
    }

    /** A second factor is there: a session that waited for one is whole. */
    public void enrolled(Scope scope, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            transactions.run(scope, () -> sittings.enrolled(Sittings.id(session)));
            Presences.forget(request);
        }
    }
}
