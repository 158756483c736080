package org.yukidoke.access.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yukidoke.access.Step;

/** Where signing in leads: back to the page that was wanted, if it is one of ours. */
final class Destination {

    static final String DESK = "/desk";

    private static final List<String> POINTLESS =
            List.of("/sign-in", "/sign-out", "/invitation", "/reset", "/seat", "/unlock", "/lock", "/confirm");

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

    /** The wanted path as a value in the query of another. */
    static String query(String wanted) {
        return URLEncoder.encode(of(wanted), StandardCharsets.UTF_8);
    }

    /** Where somebody goes after a first proof. */
    static String after(Step step, String wanted) {
        return switch (step) {
            case IN -> of(wanted);
            case SECOND -> "/sign-in/second";
            case ENROL -> "/me/factors";
        };
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
