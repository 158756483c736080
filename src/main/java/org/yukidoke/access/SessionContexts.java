package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.yukidoke.db.Transactions;

/**
 * Finds out who is signed in. A session holds no more than an account's id; roles and state are read from the database
 * for every request that asks, so that a role taken away or an account disabled counts from the next click on, and a
 * new release can read the sessions of the one before.
 */
@Component
final class SessionContexts implements SecurityContextRepository {

    private final Transactions transactions;
    private final AccountRows accounts;
    private final AccessSettings settings;
    private final Clock clock;

    SessionContexts(Transactions transactions, AccountRows accounts, AccessSettings settings, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Lazily(request);
    }

    /** The interface's older way, which only its test support still goes. */
    @Override
    @SuppressWarnings("deprecation") // the interface still demands it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(Sessions.ACCOUNT) != null;
    }

    /** Does nothing: {@link Sessions} alone begins and ends sessions. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // See above.
    }

    private Optional<Account> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(Sessions.ACCOUNT) instanceof String id)
                || !(session.getAttribute(Sessions.STARTED) instanceof Long millis)) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochMilli(millis);
        if (clock.instant().isAfter(started.plus(settings.longest()))) {
            return Optional.empty();
        }
        UUID account = UUID.fromString(id);
        return transactions
                .in(Scope.self(account), () -> accounts.findInSession(account, started))
                .filter(Account::active);
    }

    private final class Lazily implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        private Lazily(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = SecurityContextHolder.createEmptyContext();
                account(request).map(SignedIn::new).ifPresent(known::setAuthentication);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
