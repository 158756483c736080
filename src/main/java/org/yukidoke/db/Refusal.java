package org.yukidoke.db;

import java.util.List;

/**
 * The program cannot go on, and a person must do something about it: one sentence, no stack trace.
 *
 * <p>It is an exception because it crosses the start of the program from any depth; what a use case may answer is a
 * sealed outcome instead.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> arguments;

    /**
     * @param key a key of a module's texts, such as {@code db.refusal.in_use}
     * @param arguments what the sentence names, in the order of its places
     */
    public Refusal(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments).stream().map(Object::toString).toList();
    }

    /** As above, keeping what was thrown below for whoever debugs. */
    public Refusal(Throwable cause, String key, Object... arguments) {
        this(key, arguments);
        initCause(cause);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
