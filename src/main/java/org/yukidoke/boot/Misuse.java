package org.yukidoke.boot;

import org.yukidoke.db.Refusal;

/** The command line itself is wrong; the program ends with another code than when the world is in the way. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Misuse(String key, Object... arguments) {
        super(key);
        refusal = new Refusal(key, arguments);
    }

    Refusal refusal() {
        return refusal;
    }
}
