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
}
