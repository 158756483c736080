package org.yukidoke.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Codes people type: of an authenticator app, or of the list on paper. Asked within a transaction of the account. */
@Component
final class Codes {

    private final TotpRows totp;
    private final FactorRows factors;

    Codes(TotpRows totp, FactorRows factors) {
        this.totp = totp;
        this.factors = factors;
    }

    boolean useTotp(UUID account, String typed, Instant now) {
        return totp.use(account, typed, now);
    }

    /** What a code was when it was right; each is taken once. */
    Optional<Proof> use(UUID account, String typed, Instant now) {
        if (!Totp.normal(typed).isEmpty()) {
            return totp.use(account, typed, now) ? Optional.of(Proof.TOTP) : Optional.empty();
        }
        return RecoveryCode.find(typed)
                .filter(code -> factors.useRecovery(account, code, now))
                .map(code -> Proof.RECOVERY);
    }
}
