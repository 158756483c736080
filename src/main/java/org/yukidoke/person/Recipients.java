package org.yukidoke.person;

import java.util.List;

/**
 * Whom something is for.
 *
 * @param organisations keys of bodies
 * @param categories kinds of bodies of the same council, those that join later included
 */
public record Recipients(List<String> organisations, List<String> categories) {

    public Recipients {
        organisations = List.copyOf(organisations);
        categories = List.copyOf(categories);
    }

    public static Recipients bodies(String... organisations) {
        return new Recipients(List.of(organisations), List.of());
    }

    public boolean isEmpty() {
        return organisations.isEmpty() && categories.isEmpty();
    }
}
