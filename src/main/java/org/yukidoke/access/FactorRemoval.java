package org.yukidoke.access;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** Taking a second factor away again. */
@Component
public final class FactorRemoval {

    private final Transactions transactions;
    private final FactorRows factors;
    private final TotpRows totp;
    private final PasskeyRows passkeys;
    private final FactorPolicy policy;
    private final Audit audit;

    FactorRemoval(
            Transactions transactions,
            FactorRows factors,
            TotpRows totp,
            PasskeyRows passkeys,
            FactorPolicy policy,
            Audit audit) {
        this.transactions = transactions;
        this.factors = factors;
        this.totp = totp;
        this.passkeys = passkeys;
        this.policy = policy;
        this.audit = audit;
    }

    /** How it ends. */
    public enum Outcome {
        /** It is gone, or was never there. */
        DONE,
        /** A role held demands a second factor, and this is the only one. */
        LAST
    }

    public Outcome totp(Scope scope, Account account) {
        return remove(scope, account, "account.remove-totp", () -> totp.remove(account.id()));
    }

    public Outcome passkey(Scope scope, Account account, UUID id) {
        return remove(scope, account, "account.remove-passkey", () -> passkeys.remove(account.id(), id));
    }

    private Outcome remove(Scope scope, Account account, String action, BooleanSupplier deed) {
        UUID id = account.id();
        return transactions.in(scope, () -> {
            if (factors.held(id).count() == 1 && policy.demands(account)) {
                return Outcome.LAST;
            }
            if (deed.getAsBoolean()) {
                audit.write(AuditEvent.done(action, "account", id));
                // Codes on paper stand in for a factor; without one they would be a second password nobody asked for.
                if (!factors.held(id).any()) {
                    factors.forgetRecovery(id);
                }
            }
            return Outcome.DONE;
        });
    }
}
