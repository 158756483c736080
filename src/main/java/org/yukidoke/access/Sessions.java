package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** The sessions of people signed in: begun by signing in, seen and ended by whom they belong to. */
@Component
public final class Sessions {

    static final String ACCOUNT = "account";
    static final String STARTED = "started";
    private static final String DEVICE = "device";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final CsrfTokenRepository tokens;
    private final Transactions transactions;
    private final Sittings sittings;
    private final Presences presences;
    private final Audit audit;
    private final Clock clock;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            CsrfTokenRepository tokens,
            Transactions transactions,
            Sittings sittings,
            Presences presences,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.transactions = transactions;
        this.sittings = sittings;
        this.presences = presences;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One session.
     *
     * @param handle names it on a page without giving it away
     * @param proofs what was shown when it began
     * @param current whether it is the one that asks
     */
    public record Line(
            String handle,
            Instant started,
            Instant used,
            Device device,
            List<Proof> proofs,
            boolean locked,
            boolean current) {
        public Line {
            proofs = List.copyOf(proofs);
        }
    }

    /**
     * Begins a session for an account that has just proven itself. A session the browser already had ends with all it
     * held, so that a session planted by somebody else is worth nothing; the form token is drawn anew.
     *
     * @param enrolling whether it is good for choosing a second factor only
     */
    void begin(
            UUID account,
            List<Proof> proofs,
            boolean enrolling,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession session = emptied(request);
        Instant now = clock.instant();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
        session.setAttribute(ACCOUNT, account.toString());
        session.setAttribute(STARTED, now.toEpochMilli());
        session.setAttribute(
                DEVICE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)).name());
        transactions.run(
                Scope.self(account),
                () -> sittings.add(Sittings.id(session), new Sitting(account, proofs, enrolling, now, now, now, null)));
        tokens.saveToken(tokens.generateToken(request), request, response);
    }

    /** An empty session in place of the one the browser had. */
    static HttpSession emptied(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        Presences.forget(request);
        return request.getSession(true);
    }

    /** Begins a session anew for somebody whose sessions have all just been ended. */
    public void beginAnew(Scope scope, HttpServletRequest request, HttpServletResponse response) {
        UUID account = scope.requireAccount();
        List<Proof> proofs = presences.of(request) instanceof Presences.Presence.Here(var who, var sitting)
                ? sitting.proofs()
                : List.of(Proof.PASSWORD);
        begin(account, proofs, false, request, response);
        String current = request.getSession(true).getId();
        of(account).keySet().stream().filter(id -> !id.equals(current)).forEach(sessions::deleteById);
    }

    /** The sessions of the acting account, the one used last first. */
    public List<Line> list(Scope scope, HttpServletRequest request) {
        HttpSession current = request.getSession(false);
        return transactions.in(
                scope,
                () -> of(scope.requireAccount()).values().stream()
                        .flatMap(
                                session -> sittings
                                        .find(Sittings.id(session.getId()))
                                        .map(sitting -> line(session, sitting, current))
                                        .stream())
                        .sorted(Comparator.comparing(Line::used).reversed())
                        .toList());
    }

    private static Line line(Session session, Sitting sitting, @Nullable HttpSession current) {
        return new Line(
                Sittings.handle(session.getId()),
                sitting.begun(),
                session.getLastAccessedTime(),
                Device.valueOf(session.getAttributeOrDefault(DEVICE, Device.OTHER.name())),
                sitting.proofs(),
                sitting.locked() != null,
                current != null && current.getId().equals(session.getId()));
    }

    /** Locks the session that asks: the screen is left, the work is not. */
    public void lock(Scope scope, HttpServletRequest request) {
        UUID account = scope.requireAccount();
        HttpSession session = request.getSession(false);
        if (session != null) {
            transactions.run(scope, () -> {
                if (sittings.lock(Sittings.id(session), clock.instant())) {
                    audit.write(AuditEvent.done("access.lock", "account", account));
                }
            });
            Presences.forget(request);
        }
    }

    /** Whose session this is when it is locked; empty when it is open or none. */
    public Optional<Account> locked(HttpServletRequest request) {
        return presences.of(request) instanceof Presences.Presence.Locked(Account account, var sitting)
                ? Optional.of(account)
                : Optional.empty();
    }

    /** Whether who asks proved themselves so lately that they may change by what they are known. */
    public boolean fresh(HttpServletRequest request) {
        return switch (presences.of(request)) {
            case Presences.Presence.Here(var account, var sitting) -> SittingRules.fresh(sitting, clock.instant());
            case Presences.Presence.Enrolling(var account, var sitting) -> SittingRules.fresh(sitting, clock.instant());
            case Presences.Presence.Locked locked -> false;
            case Presences.Presence.Nobody() -> false;
        };
    }

    /** Notes that the holder of this session proved themselves again; a locked one opens, under a new id. */
    void prove(UUID account, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        byte[] old = Sittings.id(session);
        request.changeSessionId();
        byte[] renewed = Sittings.id(request.getSession(true));
        transactions.run(Scope.self(account), () -> {
            sittings.rename(old, renewed);
            sittings.prove(renewed, clock.instant());
        });
        Presences.forget(request);
    }

    /** Ends one session of the acting account; nothing happens when it has ended already. */
    public void end(Scope scope, String handle) {
        UUID account = scope.requireAccount();
        of(account).keySet().stream()
                .filter(key -> Sittings.handle(key).equals(handle))
                .findFirst()
                .ifPresent(id -> {
                    // First: the store of sessions has transactions of its own, and none may end unrecorded.
                    transactions.run(
                            scope, () -> audit.write(AuditEvent.done("account.end-session", "account", account)));
                    sessions.deleteById(id);
                });
    }

    /**
     * Removes every session of an account. Whoever decides that sessions end also moves the account's
     * {@code sessions_from}, which alone makes it certain: this only tidies up.
     */
    void clear(UUID account) {
        of(account).keySet().forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> of(UUID account) {
        return sessions.findByPrincipalName(account.toString());
    }
}
