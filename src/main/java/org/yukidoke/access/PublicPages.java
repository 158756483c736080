package org.yukidoke.access;

import java.util.List;

/** A module's pages that need nobody signed in. Whatever no module names stays shut. */
@FunctionalInterface
public interface PublicPages {

    /** Path patterns that may be read (GET) by anybody, such as {@code /plans/**}. */
    List<String> patterns();

    /**
     * Path patterns of forms that may be sent (POST) by anybody. They need no token: whoever sends one gets by no right
     * of theirs more than anybody would, so a form sent from elsewhere in their name gains nothing.
     */
    default List<String> forms() {
        return List.of();
    }

    /** Who answers them where the public pages run by themselves, apart from the desks. */
    default Place place() {
        return Place.BOTH;
    }

    /** Where pages are answered. */
    enum Place {
        /** By the public pages and by the desks, which lead to them. */
        BOTH,
        /** By the public pages alone, such as the way in for people who look for help. */
        PORTAL,
        /** By the desks alone: doors to them, and what needs a right the public pages have not got. */
        DESK
    }
}
