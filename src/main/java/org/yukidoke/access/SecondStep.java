package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** The second step of signing in: a code of the authenticator app, or one of those on paper. */
@Component
public final class SecondStep {

    private final Transactions transactions;
    private final Throttle throttle;
    private final Codes codes;
    private final Entrance entrance;
    private final Audit audit;
    private final Clock clock;

    SecondStep(Transactions transactions, Throttle throttle, Codes codes, Entrance entrance, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.throttle = throttle;
        this.codes = codes;
        this.entrance = entrance;
        this.audit = audit;
        this.clock = clock;
    }

    /** How a try ends. */
    public sealed interface Outcome {

        record Welcome() implements Outcome {}

        /** Wrong, or used before. */
        record Refused() implements Outcome {}

        /** Too many failures: the code was not looked at. */
        record Wait(Duration rest) implements Outcome {}
    }

    public Outcome attempt(
            Entrance.Waiting waiting, String typed, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        UUID account = waiting.account();
        Scope self = Scope.self(account);
        String address = request.getRemoteAddr();
        // Six digits can be guessed: whoever knows the password gets few tries, and its owner others than theirs.
        String counted = "second step of " + account;
        Duration wait = transactions.in(self, () -> throttle.admit(counted, address, now));
        if (!wait.isZero()) {
            return new Outcome.Wait(wait);
        }
        Optional<Proof> proof = transactions.in(self, () -> {
            Optional<Proof> used = codes.use(account, typed, now);
            if (used.isPresent()) {
                throttle.forgive(counted, address, now);
            } else {
                audit.write(AuditEvent.refused("access.second-step", "account", account)
                        .with("address", address));
            }
            return used;
        });
        if (proof.isEmpty()) {
            return new Outcome.Refused();
        }
        entrance.complete(waiting, proof.get(), request, response);
        return new Outcome.Welcome();
    }
}
