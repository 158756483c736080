package org.yukidoke.workflow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose eyes a matter passes. Nobody looks twice: maker, approver and accepter are three accounts. */
public enum Route {
    /** Made by one, accepted by another. */
    ONE,
    /** Made by one, approved in the own house by another, accepted by a third, as between prefecture and bureau. */
    TWO;

    /** As the database and forms spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Route> find(String key) {
        return Arrays.stream(values()).filter(route -> route.key().equals(key)).findFirst();
    }
}
