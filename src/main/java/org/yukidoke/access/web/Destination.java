package org.yukidoke.access.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Where signing in leads: back to the page that was wanted, if it is one of ours. */
final class Destination {

    static final String DESK = "/desk";

    private static final List<String> POINTLESS = List.of("/sign-in", "/sign-out", "/invitation", "/reset");

    private Destination() {}

    /** The wanted path with its query, or the desk when it leads elsewhere, nowhere, or around in a circle. */
    static String of(String wanted) {
        // Browsers read a backslash as a slash and drop control characters, so "/\host" would lead to another site.
        boolean plain = wanted.length() <= 2000
                && wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.indexOf('\\') < 0
                && wanted.codePoints().noneMatch(Character::isISOControl);
        return plain && isPath(wanted) && POINTLESS.stream().noneMatch(wanted::startsWith) ? wanted : DESK;
    }

    private static boolean isPath(String wanted) {
        try {
            var uri = new URI(wanted);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && !uri.getRawPath().contains("//");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
