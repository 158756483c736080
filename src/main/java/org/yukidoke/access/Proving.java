package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** Showing again who one is: to open a locked session, and before changing by what one is known. */
@Component
public final class Proving {

    private final Transactions transactions;
    private final Throttle throttle;
    private final Codes codes;
    private final KnownPassword password;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Proving(
            Transactions transactions,
            Throttle throttle,
            Codes codes,
            KnownPassword password,
            Sessions sessions,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.throttle = throttle;
        this.codes = codes;
        this.password = password;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** How a try ends. */
    public sealed interface Outcome {

        record Proven() implements Outcome {}

        record Refused() implements Outcome {}

        /** Too many failures: nothing was looked at. */
        record Wait(Duration rest) implements Outcome {}
    }

    /**
     * Tries what was typed as the password or as a code of the authenticator app of this account; passwords are longer
     * than codes, so one field does for both.
     */
    public Outcome attempt(UUID account, String typed, HttpServletRequest request) {
        Instant now = clock.instant();
        Scope self = Scope.self(account);
        String address = request.getRemoteAddr();
        // Counted apart from signing in: who finds an open desk must not slow its owner's sign-in elsewhere.
        String counted = "proof of " + account;
        Duration wait = transactions.in(self, () -> throttle.admit(counted, address, now));
        if (!wait.isZero()) {
            return new Outcome.Wait(wait);
        }
        boolean proven = Totp.normal(typed).isEmpty()
                ? password.matches(account, typed)
                : transactions.in(self, () -> codes.useTotp(account, typed, now));
        transactions.run(self, () -> {
            if (proven) {
                throttle.forgive(counted, address, now);
            }
            audit.write(
                    proven
                            ? AuditEvent.done("access.prove", "account", account)
                            : AuditEvent.refused("access.prove", "account", account));
        });
        if (!proven) {
            return new Outcome.Refused();
        }
        proven(account, request);
        return new Outcome.Proven();
    }

    /** Notes that somebody proved themselves in this browser, by whatever means; a locked session opens. */
    public void proven(UUID account, HttpServletRequest request) {
        sessions.prove(account, request);
    }
}
