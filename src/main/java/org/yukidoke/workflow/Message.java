package org.yukidoke.workflow;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something an account or a body is told.
 *
 * @param account null for a body nobody signs in for
 * @param organisation key of the body; blank for none
 * @param href page of ours it leads to; blank for none
 * @param digest whether it goes out with everything else of its day
 * @param tries how often sending it was begun
 */
public record Message(
        UUID id,
        String platform,
        @Nullable UUID account,
        String organisation,
        Words ja,
        Words en,
        String href,
        boolean digest,
        Instant made,
        Instant due,
        int tries,
        Fault fault) {

    /** What is said, in one language. */
    public record Words(String title, String text) {}

    /** Why something did not go out by mail. */
    public enum Fault {
        NONE,
        /** No account of the body is in use. */
        NOBODY,
        /** No mail server is set. */
        NO_SERVER,
        NO_ADDRESS,
        /** The account does not want mail. */
        DECLINED,
        /** The server does not take the address. */
        REFUSED,
        UNREACHABLE,
        /** The server does not let this program in. */
        LOGIN;

        /** As the database and texts spell it. */
        public String key() {
            return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
        }

        static Fault of(String key) {
            return Arrays.stream(values())
                    .filter(fault -> fault.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no fault " + key));
        }

        /** Whether an administrator can do something about it. */
        boolean failure() {
            return this == REFUSED || this == UNREACHABLE || this == LOGIN;
        }
    }

    Words in(String language) {
        return language.equals("en") ? en : ja;
    }
}
