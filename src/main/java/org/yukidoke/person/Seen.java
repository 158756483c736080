package org.yukidoke.person;

import java.util.UUID;

/** Why somebody may see a file: what the database answered, and what stands in the audit record. */
public sealed interface Seen {

    /** Their own body keeps it. */
    record Own() implements Seen {}

    /** It is restricted, and they are named. */
    record Admitted() implements Seen {}

    /** It is restricted, and they opened it for an emergency. */
    record Glass(UUID glass) implements Seen {}

    /** Another body keeps it and shares parts of it. */
    record Shared(UUID share) implements Seen {}

    /** Whether the file is kept by the acting body, so that it may be written. */
    default boolean keeper() {
        return !(this instanceof Shared);
    }

    /** Whether the acting account decides about the file, which breaking the glass does not entitle to. */
    default boolean decides() {
        return keeper() && !(this instanceof Glass);
    }

    static Seen of(String basis) {
        int colon = basis.indexOf(':');
        return switch (colon < 0 ? basis : basis.substring(0, colon)) {
            case "own" -> new Own();
            case "admitted" -> new Admitted();
            case "glass" -> new Glass(UUID.fromString(basis.substring(colon + 1)));
            case "share" -> new Shared(UUID.fromString(basis.substring(colon + 1)));
            default -> throw new IllegalArgumentException("no basis " + basis);
        };
    }
}
