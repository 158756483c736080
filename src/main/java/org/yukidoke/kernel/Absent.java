package org.yukidoke.kernel;

/**
 * What was asked for is not there, or not there for the one who asks. A page answers 404.
 *
 * <p>Thrown by every {@code get…}; a face that expects absence offers {@code find…}.
 */
public final class Absent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** {@code kind} is the thing in code words, such as {@code plan}; {@code key} is what it was asked by. */
    public Absent(String kind, String key) {
        super("no " + kind + " " + key);
    }
}
