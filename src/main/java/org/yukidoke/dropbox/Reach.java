package org.yukidoke.dropbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The one way by which somebody wants to be reached.
 *
 * @param address a number, an address, or for a visit the day they mean to come
 */
public record Reach(Kind kind, String address) {

    /** How. */
    public enum Kind {
        TELEPHONE,
        MAIL,
        POST,
        /** Nobody calls: they come by themselves. */
        VISIT;

        /** As forms spell it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** Without the address: this may stand in a log. */
    @Override
    public String toString() {
        return "reach by " + kind;
    }
}
