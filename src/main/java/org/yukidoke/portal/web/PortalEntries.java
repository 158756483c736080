package org.yukidoke.portal.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.PublicPages;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** The ways in: everything here is open to everybody, forms included. */
@Component
final class PortalEntries implements PublicPages, NavSource {

    static final String HELP = "/help";
    static final String WINDOWS = "/windows";

    @Override
    public List<String> patterns() {
        return List.of(
                "/",
                HELP,
                WINDOWS,
                WINDOWS + "/*",
                "/schemes",
                "/schemes/*",
                "/places/*",
                "/contact",
                "/contact/receipt",
                "/leaflet");
    }

    @Override
    public List<String> forms() {
        return List.of(HELP, "/contact", "/contact/receipt", "/contact/withdraw");
    }

    @Override
    public List<Entry> entries(Visitor visitor) {
        return List.of(new Entry("portal.nav.windows", WINDOWS, 5));
    }
}
