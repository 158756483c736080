package org.yukidoke.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers "not there" to what is answered elsewhere, before a session is looked for or a page is asked. */
final class PlaceFilter extends OncePerRequestFilter {

    private final Predicate<HttpServletRequest> here;
    private final String front;

    /** {@code front} is where whoever asks for the first page is led instead; blank where it is answered. */
    PlaceFilter(Predicate<HttpServletRequest> here, String front) {
        this.here = here;
        this.front = front;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!front.isEmpty() && request.getRequestURI().equals("/")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, front);
        } else if (here.test(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
