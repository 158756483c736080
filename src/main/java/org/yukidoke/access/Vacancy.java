package org.yukidoke.access;

import java.util.List;
import java.util.Set;

/**
 * What nobody does for a council.
 *
 * @param roles which nobody holds there who has come in
 * @param bodies all bodies of the council, and whether somebody reports for them
 */
public record Vacancy(String platform, Set<Role> roles, List<Body> bodies) {

    public Vacancy {
        roles = Set.copyOf(roles);
        bodies = List.copyOf(bodies);
    }

    /** One body. */
    public record Body(String organisation, Cover cover) {}

    /** Who reports for a body. */
    public enum Cover {
        /** No account at all. */
        NOBODY,
        /** Only such as never came in. */
        INVITED,
        /** Only somebody who helps out or stands in for a while. */
        TIMED,
        /** One person: nobody could approve what they make. */
        ONE,
        ENOUGH;

        public String text() {
            return "access.cover." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
