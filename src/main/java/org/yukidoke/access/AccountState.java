package org.yukidoke.access;

import java.time.Instant;
import java.util.Locale;

/** Whether an account may be used. */
public sealed interface AccountState {

    /** Made, but nobody has chosen its password yet. */
    record Invited(Instant at) implements AccountState {}

    /** In use. */
    record Active(Instant since) implements AccountState {}

    /** Closed by a decision. */
    record Disabled(Instant at, Reason reason, String text) implements AccountState {}

    /** Why an account was closed. */
    enum Reason {
        /** 異動・退職. */
        LEFT,
        /** 長期間使われていない. */
        UNUSED,
        /** 不正な利用のおそれ. */
        MISUSE,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "access.disable." + key();
        }
    }

    /** The state as the database and the address of a filtered list spell it. */
    default String key() {
        return switch (this) {
            case Invited invited -> "invited";
            case Active active -> "active";
            case Disabled disabled -> "disabled";
        };
    }
}
