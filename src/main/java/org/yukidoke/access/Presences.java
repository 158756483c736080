package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** Finds out what the session a request brings is worth at this moment, and locks it when nobody used it. */
@Component
final class Presences {

    private static final String FOUND = Presences.class.getName();

    private final Transactions transactions;
    private final AccountRows accounts;
    private final Sittings sittings;
    private final Audit audit;
    private final AccessSettings settings;
    private final Clock clock;

    Presences(
            Transactions transactions,
            AccountRows accounts,
            Sittings sittings,
            Audit audit,
            AccessSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sittings = sittings;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who asks, as far as a session can tell. */
    sealed interface Presence {

        record Nobody() implements Presence {}

        /** Signed in and at work. */
        record Here(Account account, Sitting sitting) implements Presence {}

        /** Has shown a password and must now choose a second factor; may do nothing else. */
        record Enrolling(Account account, Sitting sitting) implements Presence {}

        /** Signed in, but away: nothing is shown until the same person proves themselves. */
        record Locked(Account account, Sitting sitting) implements Presence {}
    }

    /** Asked of the database once in a request. */
    Presence of(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Presence known) {
            return known;
        }
        Presence found = find(request);
        request.setAttribute(FOUND, found);
        return found;
    }

    /** Forgets what was found, after the session was changed. */
    static void forget(HttpServletRequest request) {
        request.removeAttribute(FOUND);
    }

    private Presence find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(Sessions.ACCOUNT) instanceof String id)
                || !(session.getAttribute(Sessions.STARTED) instanceof Long millis)) {
            return new Presence.Nobody();
        }
        UUID account = UUID.fromString(id);
        Instant started = Instant.ofEpochMilli(millis);
        byte[] key = Sittings.id(session);
        return transactions.in(Scope.self(account), () -> {
            Optional<Sitting> sitting =
                    sittings.find(key).filter(known -> known.account().equals(account));
            return accounts.findInSession(account, started)
                    .filter(Account::active)
                    .flatMap(who -> sitting.map(known -> judge(key, who, known)))
                    .orElseGet(Presence.Nobody::new);
        });
    }

    private Presence judge(byte[] key, Account account, Sitting sitting) {
        Instant now = clock.instant();
        var limits = new SittingRules.Limits(settings.lock(), settings.longest());
        return switch (SittingRules.state(sitting, limits, now)) {
            case OVER -> new Presence.Nobody();
            case LOCKED -> {
                if (sittings.lock(key, now)) {
                    audit.write(AuditEvent.done("access.lock", "account", account.id()));
                }
                yield new Presence.Locked(account, sitting);
            }
            case OPEN -> {
                if (SittingRules.worthNoting(sitting, limits, now)) {
                    sittings.see(key, now);
                }
                yield sitting.enrolling()
                        ? new Presence.Enrolling(account, sitting)
                        : new Presence.Here(account, sitting);
            }
        };
    }
}
