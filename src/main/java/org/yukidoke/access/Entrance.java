package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/**
 * Lets somebody in who has shown one thing: at once, or after a second. Who waits for the second is nobody yet: the
 * browser holds a session that names the account under a word no other part of the program reads.
 */
@Component
public final class Entrance {

    private static final String WAITING = "waiting";
    private static final String SINCE = "waiting-since";
    private static final String FIRST = "waiting-proof";
    private static final String NEXT = "waiting-next";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final AccountRows accounts;
    private final FactorRows factors;
    private final FactorPolicy policy;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Entrance(
            Transactions transactions,
            AccountRows accounts,
            FactorRows factors,
            FactorPolicy policy,
            Sessions sessions,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.factors = factors;
        this.policy = policy;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody who has shown the first of two things.
     *
     * @param next where they wanted to go
     * @param passkeys whether a passkey could be the second
     */
    public record Waiting(UUID account, Proof first, String next, boolean codes, boolean passkeys) {}

    /**
     * Lets an account in that has just shown one thing.
     *
     * @param complete whether it is more than one factor by itself
     * @param next where they wanted to go, kept while they wait
     */
    public Step admit(
            UUID account,
            Proof proof,
            boolean complete,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Step step = transactions.in(Scope.self(account), () -> {
            Account who = accounts.find(account).orElseThrow();
            factors.sweep(account);
            return FactorRules.step(complete, factors.held(account).any(), policy.demands(who));
        });
        switch (step) {
            case IN -> open(account, List.of(proof), false, request, response);
            case SECOND -> await(account, proof, next, request);
            case ENROL -> open(account, List.of(proof), true, request, response);
        }
        return step;
    }

    /** Who waits for a second step in this browser. */
    public Optional<Waiting> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(WAITING) instanceof String id)
                || !(session.getAttribute(SINCE) instanceof Long millis)
                || !(session.getAttribute(FIRST) instanceof String first)
                || !(session.getAttribute(NEXT) instanceof String next)) {
            return Optional.empty();
        }
        UUID account = UUID.fromString(id);
        Instant since = Instant.ofEpochMilli(millis);
        if (clock.instant().isAfter(since.plus(PATIENCE))) {
            return Optional.empty();
        }
        return transactions.in(
                Scope.self(account),
                () -> accounts.findInSession(account, since)
                        .filter(Account::active)
                        .map(who -> {
                            FactorRows.Held held = factors.held(account);
                            return new Waiting(
                                    account,
                                    Proof.valueOf(first),
                                    next,
                                    held.totp() || held.recovery() > 0,
                                    held.passkeys() > 0);
                        }));
    }

    /** Opens the session of somebody who has shown the second thing too. */
    void complete(Waiting waiting, Proof second, HttpServletRequest request, HttpServletResponse response) {
        open(waiting.account(), List.of(waiting.first(), second), false, request, response);
    }

    private void open(
            UUID account,
            List<Proof> proofs,
            boolean enrolling,
            HttpServletRequest request,
            HttpServletResponse response) {
        transactions.run(
                Scope.self(account),
                () -> audit.write(AuditEvent.done("access.sign-in", "account", account)
                        .with("address", request.getRemoteAddr())
                        .with("proofs", Proof.spelled(proofs))));
        sessions.begin(account, proofs, enrolling, request, response);
    }

    private void await(UUID account, Proof proof, String next, HttpServletRequest request) {
        HttpSession session = Sessions.emptied(request);
        session.setAttribute(WAITING, account.toString());
        session.setAttribute(SINCE, clock.instant().toEpochMilli());
        session.setAttribute(FIRST, proof.name());
        session.setAttribute(NEXT, next);
        session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
    }
}
