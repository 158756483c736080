package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yukidoke.access.Presences.Presence;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** What happens to requests that are not allowed: strangers are asked to sign in, others are told, and it is noted. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final CurrentScope scope;
    private final Presences presences;
    private final FormKeeper keeper;
    private final Transactions transactions;
    private final Audit audit;

    private final ObjectProvider<RequestMappingHandlerMapping> pages;

    Refusals(
            CurrentScope scope,
            Presences presences,
            FormKeeper keeper,
            Transactions transactions,
            Audit audit,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.scope = scope;
        this.presences = presences;
        this.keeper = keeper;
        this.transactions = transactions;
        this.audit = audit;
        this.pages = pages;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException nobodySignedIn)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BearerFilter.CHALLENGE);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        // A path nobody answers is missing, not locked: signing in would not help.
        if (!answered(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, door(request, keeper.keep(request, response)));
    }

    /** Where somebody goes who may not go on: to open their session, to choose a second factor, or to sign in. */
    private String door(HttpServletRequest request, boolean kept) {
        if (kept) {
            return (presences.of(request) instanceof Presence.Locked ? "/unlock" : "/sign-in") + "?kept&next=/kept";
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        boolean reading = "GET".equals(request.getMethod());
        String next =
                reading ? "?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8) : "";
        return switch (presences.of(request)) {
            case Presence.Locked locked -> "/unlock" + next;
            case Presence.Enrolling enrolling -> "/me/factors";
            case Presence.Here here -> "/sign-in" + next;
            case Presence.Nobody() -> "/sign-in" + (reading ? next : "?ended");
        };
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        Optional<Scope> who = scope.find();
        // Strangers are not noted: anybody could fill the record.
        who.ifPresent(known -> transactions.run(
                known,
                () -> audit.write(
                        AuditEvent.refused("access.page", "page", page(request)).with("method", request.getMethod()))));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** The path, without the code of a slip: whoever reads the record must not be able to use it. */
    private static String page(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("^/(invitation|reset|seat)/.*", "/$1");
    }

    private boolean answered(HttpServletRequest request) {
        try {
            return pages.getObject().getHandler(request) != null;
        } catch (Exception answeredOtherwise) {
            // Such as by another method; what exactly is for those who may know.
            return true;
        }
    }
}
