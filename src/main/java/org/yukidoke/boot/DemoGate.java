package org.yukidoke.boot;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.yukidoke.db.DemoAccounts;
import org.yukidoke.db.DemoData;

/**
 * Lays out the demo: what its first page shows before it opens, and all the rest while that page is being read. Every
 * other page waits meanwhile, because a figure that is merely not there yet would read as one nobody reported.
 */
// Before sign-in and sessions, which may wait for accounts that are still being made.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DemoGate extends Gate implements Filter {

    private static final String FIRST_PAGE = "/";
    private static final List<String> ITS_PARTS = List.of("/assets/", "/healthz");

    private final ObjectProvider<DemoData> data;
    private final ObjectProvider<DemoAccounts> accounts;
    private final CountDownLatch complete = new CountDownLatch(1);

    DemoGate(ObjectProvider<DemoData> data, ObjectProvider<DemoAccounts> accounts) {
        this.data = data;
        this.accounts = accounts;
    }

    @Override
    void pass() {
        data.orderedStream().filter(DemoData::onFirstPage).forEach(DemoData::load);
    }

    /** Lays out what is left, lets every page in, and tells who may sign in. Call it once, when the server is open. */
    List<DemoAccounts.Account> complete() {
        // Accounts first: some of the rest is what their holders entered.
        var prepared = accounts.orderedStream()
                .flatMap(source -> source.prepare().stream())
                .toList();
        data.orderedStream().filter(part -> !part.onFirstPage()).forEach(DemoData::load);
        complete.countDown();
        return prepared;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            if (!isFirst(((HttpServletRequest) request).getRequestURI())) {
                complete.await();
            }
            chain.doFilter(request, response);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new ServletException(cause);
        }
    }

    private static boolean isFirst(String path) {
        return path.equals(FIRST_PAGE) || ITS_PARTS.stream().anyMatch(path::startsWith);
    }
}
