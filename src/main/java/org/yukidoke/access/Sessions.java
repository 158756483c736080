package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final Audit audit;
    private final Clock clock;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            CsrfTokenRepository tokens,
            Transactions transactions,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One session.
     *
     * @param handle names it on a page without giving it away
     * @param current whether it is the one that asks
     */
    public record Line(String handle, Instant started, Instant used, Device device, boolean current) {}

    /**
     * Begins a session for an account that has just proven itself. A session the browser already had ends with all it
     * held, so that a session planted by somebody else is worth nothing; the form token is drawn anew.
     */
    public void begin(UUID account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
        session.setAttribute(ACCOUNT, account.toString());
        session.setAttribute(STARTED, clock.instant().toEpochMilli());
        session.setAttribute(
                DEVICE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)).name());
        tokens.saveToken(tokens.generateToken(request), request, response);
    }

    /** Begins a session anew for somebody whose sessions have all just been ended. */
    public void beginAnew(Scope scope, HttpServletRequest request, HttpServletResponse response) {
        UUID account = scope.requireAccount();
        begin(account, request, response);
        String current = request.getSession(true).getId();
        of(account).keySet().stream().filter(id -> !id.equals(current)).forEach(sessions::deleteById);
    }

    /** The sessions of the acting account, the one used last first. */
    public List<Line> list(Scope scope, HttpServletRequest request) {
        HttpSession current = request.getSession(false);
        return of(scope.requireAccount()).values().stream()
                .map(session -> new Line(
                        handle(session.getId()),
                        Instant.ofEpochMilli(session.getAttributeOrDefault(
                                STARTED, session.getCreationTime().toEpochMilli())),
                        session.getLastAccessedTime(),
                        Device.valueOf(session.getAttributeOrDefault(DEVICE, Device.OTHER.name())),
                        current != null && current.getId().equals(session.getId())))
                .sorted(Comparator.comparing(Line::used).reversed())
                .toList();
    }

    /** Ends one session of the acting account; nothing happens when it has ended already. */
    public void end(Scope scope, String handle) {
        UUID account = scope.requireAccount();
        of(account).keySet().stream()
                .filter(key -> handle(key).equals(handle))
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

    private static String handle(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
