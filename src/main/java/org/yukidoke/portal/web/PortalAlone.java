package org.yukidoke.portal.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.PublicPages;

/** The way in for people who look for help, which is no part of the desks where these run by themselves. */
@Component
final class PortalAlone implements PublicPages {

    PortalAlone() {}

    @Override
    public List<String> patterns() {
        return List.of(PortalEntries.HELP, PortalEntries.HELP + "/**");
    }

    @Override
    public List<String> forms() {
        return List.of(PortalEntries.HELP);
    }

    @Override
    public Place place() {
        return Place.PORTAL;
    }
}
