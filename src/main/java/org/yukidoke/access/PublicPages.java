package org.yukidoke.access;

import java.util.List;

/** A module's pages that need nobody signed in. Whatever no module names stays shut. */
@FunctionalInterface
public interface PublicPages {

    /** Path patterns that may be read (GET) by anybody, such as {@code /plans/**}. */
    List<String> patterns();
}
