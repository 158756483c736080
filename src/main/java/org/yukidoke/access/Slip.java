package org.yukidoke.access;

import java.time.Instant;

/**
 * What an administrator hands over, on paper or by voice: the code opens the account once. It exists only here; the
 * database keeps its hash.
 *
 * @param code in groups of five
 */
public record Slip(Account account, Purpose purpose, String code, Instant expires) {

    /** What a one-time link is for. */
    public enum Purpose {
        INVITATION,
        RESET
    }

    /** Path of the page that takes the code. */
    public String path() {
        return switch (purpose) {
            case INVITATION -> "/invitation/" + code;
            case RESET -> "/reset/" + code;
        };
    }

    /** Without the code. */
    @Override
    public String toString() {
        return "slip of " + account.login();
    }
}
