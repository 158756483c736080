package org.yukidoke.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a program asks in the name of an account (プログラム用の鍵). Its secret is nowhere.
 *
 * @param name what its holder calls it
 * @param used when it was last believed, to the minute; null when it never was
 */
public record Token(
        UUID id,
        UUID account,
        String name,
        Span span,
        @Nullable Instant used,
        State state) {

    /** From its making until it ends by itself. */
    public record Span(Instant made, Instant expires) {}

    /** Whether it is believed. */
    public enum State {
        USABLE,
        EXPIRED,
        /** Ended by its holder. */
        REVOKED;

        /** Key of the state's name in the texts. */
        public String text() {
            return switch (this) {
                case USABLE -> "access.token.usable";
                case EXPIRED -> "access.token.expired";
                case REVOKED -> "access.token.revoked";
            };
        }
    }
}
