package org.yukidoke.directory;

import java.util.List;
import java.util.Set;

/** Windows to test with: one of which nothing is known but its name, and what tests add to it. */
public final class Windows {

    private Windows() {}

    /** A window of which only the name is known. */
    public static Service named(String name) {
        return new Service(
                Title.ja(name),
                List.of(),
                "corner",
                List.of(),
                Set.of("work"),
                Wording.NONE,
                Wording.NONE,
                List.of(),
                List.of(),
                Area.UNKNOWN,
                Audience.UNKNOWN,
                Practical.UNKNOWN,
                Hours.UNKNOWN,
                Capacity.UNKNOWN,
                List.of(),
                Term.OPEN,
                List.of());
    }

    /** As above with a summary. */
    public static Service saying(String name, String summary) {
        Service bare = named(name);
        return new Service(
                bare.title(),
                bare.otherNames(),
                bare.type(),
                bare.operators(),
                bare.wishes(),
                Wording.ja(summary),
                bare.details(),
                bare.sites(),
                bare.contacts(),
                bare.area(),
                bare.audience(),
                bare.practical(),
                bare.hours(),
                bare.capacity(),
                bare.notices(),
                bare.inForce(),
                bare.references());
    }
}
