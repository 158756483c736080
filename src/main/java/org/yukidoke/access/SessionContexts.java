package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Presences.Presence;

/**
 * Finds out who is signed in. A session holds no more than an account's id; roles and state are read from the database
 * for every request that asks, so that a role taken away or an account disabled counts from the next click on. A session
 * that is locked, or waits for a second factor, is nobody's: whoever guards pages need not know of either.
 */
@Component
final class SessionContexts implements SecurityContextRepository {

    /** Where somebody may go who still has to choose a second factor. */
    private static final RequestMatcher CHOOSING = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/me/factors"),
            PathPatternRequestMatcher.withDefaults().matcher("/me/factors/**"),
            PathPatternRequestMatcher.withDefaults().matcher("/confirm"),
            PathPatternRequestMatcher.withDefaults().matcher("/sign-out"));

    private final Presences presences;

    SessionContexts(Presences presences) {
        this.presences = presences;
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

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        return switch (presences.of(request)) {
            case Presence.Here(Account account, var sitting) -> Optional.of(new SignedIn(account, false));
            case Presence.Enrolling(Account account, var sitting) ->
                CHOOSING.matches(request) ? Optional.of(new SignedIn(account, true)) : Optional.empty();
            case Presence.Locked locked -> Optional.empty();
            case Presence.Nobody() -> Optional.empty();
        };
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
                signedIn(request).ifPresent(known::setAuthentication);
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
