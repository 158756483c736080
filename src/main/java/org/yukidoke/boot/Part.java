package org.yukidoke.boot;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which part of the product a program is. All are the same jar; what each answers the modules say of their pages. */
enum Part {
    /** The public pages by themselves: reads what is public, and holds no key. */
    PORTAL,
    /** The desks, without the way in for people who look for help. */
    CASEWORK,
    /** Both in one. */
    ALL;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The parts of the program that are wired for it; see the settings of the same name. */
    String[] profiles() {
        return switch (this) {
            case PORTAL, CASEWORK -> new String[] {key()};
            case ALL -> new String[0];
        };
    }

    /**
     * The part named on a command line.
     *
     * @throws Misuse when there is none of this name
     */
    static Part named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new Misuse(
                        "boot.refusal.not_a_part",
                        name,
                        Arrays.stream(values()).map(Part::key).collect(Collectors.joining(", "))));
    }
}
