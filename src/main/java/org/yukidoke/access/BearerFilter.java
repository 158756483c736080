package org.yukidoke.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads {@code Authorization: Bearer …} (RFC 6750). Whoever shows a token that is not believed is nobody, not anybody. */
final class BearerFilter extends OncePerRequestFilter {

    /** How a program is asked for its token. */
    static final String CHALLENGE = "Bearer realm=\"Yukidoke\"";

    private static final String SCHEME = "bearer ";

    private final Bearers bearers;

    BearerFilter(Bearers bearers) {
        this.bearers = bearers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        // What is meant for a gateway in front of the program is none of ours.
        if (sent == null || !sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        switch (bearers.attempt(sent.substring(SCHEME.length()).strip(), request.getRemoteAddr())) {
            case Bearers.Outcome.Welcome(Account account) -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new SignedIn(account));
                SecurityContextHolder.setContext(context);
                chain.doFilter(request, response);
            }
            case Bearers.Outcome.Refused() -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
                response.sendError(HttpStatus.UNAUTHORIZED.value());
            }
            case Bearers.Outcome.Wait(Duration rest) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(rest.toSeconds() + 1));
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            }
        }
    }
}
