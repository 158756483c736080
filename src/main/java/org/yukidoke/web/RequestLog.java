package org.yukidoke.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives each request its code and leaves one line about it.
 *
 * <p>The line names the route ({@code /measures/{id}}), never the address: a path may hold an invitation's secret or a
 * person's number, a query what somebody searched for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        String id = RequestId.fresh();
        request.setAttribute(RequestId.ATTRIBUTE, id);
        response.setHeader(RequestId.HEADER, id);
        MDC.put(RequestId.LOG_KEY, id);
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            response.sendError(unreadable.getErrorCode());
        } catch (ServletException | RuntimeException bug) {
            Throwable cause = bug.getCause();
            LOG.error("request failed", bug instanceof ServletException && cause != null ? cause : bug);
            refuse(response);
        } finally {
            line(request, response.getStatus(), System.nanoTime() - start);
            MDC.remove(RequestId.LOG_KEY);
        }
    }

    /** The server must not see the exception itself: it would log its message, which may quote what was typed. */
    private static void refuse(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            // Half an answer is out; only breaking off the connection tells the reader so.
            throw new IOException("answer broken off");
        }
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    private static void line(HttpServletRequest request, int status, long nanoseconds) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.atInfo()
                .addKeyValue("http.request.method", request.getMethod())
                .addKeyValue("http.route", route == null ? "none" : route.toString())
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("event.duration", nanoseconds)
                .log("request");
    }
}
