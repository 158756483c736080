package org.yukidoke.boot;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Writes where an exception came from and leaves out what it says: a database's or a parser's message quotes the very
 * value it stumbled over, and that may be somebody's name.
 */
final class TraceWithoutMessages implements StackTracePrinter {

    /** Enough to reach our own code below the framework's. */
    private static final int FRAMES = 60;

    @Override
    public void printStackTrace(Throwable throwable, Appendable output) throws IOException {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = throwable; cause != null && seen.add(cause); cause = cause.getCause()) {
            output.append(seen.size() == 1 ? "" : "caused by ")
                    .append(cause.getClass().getName())
                    .append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int place = 0; place < Math.min(frames.length, FRAMES); place++) {
                output.append("  at ").append(frames[place].toString()).append('\n');
            }
        }
    }
}
