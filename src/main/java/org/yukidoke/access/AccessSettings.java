package org.yukidoke.access;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about sign-in ({@code yukidoke.access.*}).
 *
 * @param lock a session not used for this long is locked, and opened again by the same person
 * @param idle a session not used for this long ends
 * @param longest a session ends after this long, used or not
 * @param invitation how long an invitation may be taken up
 * @param reset how long a password reset slip may be used
 * @param tokenLifetime how far ahead the last day of a key for programs may be, in whole days
 * @param origin address by which browsers reach the program, such as {@code https://yukidoke.example.jp}; blank: the one
 *     a request came to
 * @param secondFactor keys of the roles that need a second factor, until somebody decides otherwise on the page
 * @param argon2 cost of hashing a password
 */
@ConfigurationProperties("yukidoke.access")
record AccessSettings(
        @DefaultValue("15m") Duration lock,
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("14d") Duration invitation,
        @DefaultValue("3d") Duration reset,
        @DefaultValue("365d") Duration tokenLifetime,
        @DefaultValue("") String origin,

        @DefaultValue({"counsellor", "administrator", "auditor"})
        Set<String> secondFactor,

        @DefaultValue Argon2 argon2) {

    AccessSettings {
        if (lock.isNegative() || lock.isZero() || lock.compareTo(idle) > 0) {
            throw new IllegalArgumentException("yukidoke.access.lock must be more than nothing and at most idle");
        }
        secondFactor = Set.copyOf(secondFactor);
    }

    /**
     * Cost of Argon2id. The program does not start below OWASP's minimum (Password Storage Cheat Sheet: 46 MiB once, 19
     * MiB twice, 12 MiB three, 9 MiB four or 7 MiB five times).
     *
     * @param memory KiB of memory for one hash
     * @param iterations passes over that memory
     */
    record Argon2(
            @DefaultValue("19456") int memory,
            @DefaultValue("2") int iterations) {

        Argon2 {
            int least = switch (iterations) {
                case 1 -> 47104;
                case 2 -> 19456;
                case 3 -> 12288;
                case 4 -> 9216;
                default -> iterations < 1 ? Integer.MAX_VALUE : 7168;
            };
            if (memory < least) {
                throw new IllegalArgumentException(
                        "yukidoke.access.argon2: with %d iterations memory must be at least %d KiB"
                                .formatted(iterations, least));
            }
        }
    }
}
