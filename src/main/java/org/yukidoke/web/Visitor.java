package org.yukidoke.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, as far as the frame around it needs to know.
 *
 * @param name the name to show, or null when nobody is signed in
 * @param roles names of the roles held, empty when nobody is signed in
 */
public record Visitor(@Nullable String name, Set<String> roles) {

    public static final Visitor ANYBODY = new Visitor(null, Set.of());

    public Visitor {
        roles = Set.copyOf(roles);
    }

    public boolean signedIn() {
        return name != null;
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
