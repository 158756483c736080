package org.yukidoke.boot;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Writes where an exception came from and leaves out what it says: a database's or a parser's message quotes the very
 * value it stumbled over, and that may be somebody's name.
 */
final class TraceWithoutMessages implements StackTracePrinter {

    private static final int FRAMES = 40;

    /** Frames that every request passes through and that say nothing about this one. */
    private static final List<String> ALIKE = List.of(
            "org.apache.catalina.",
            "org.apache.tomcat.",
            "org.apache.coyote.",
            "org.springframework.security.",
            "org.springframework.web.filter.",
            "jakarta.servlet.",
            "java.lang.reflect.",
            "jdk.internal.");

    @Override
    public void printStackTrace(Throwable throwable, Appendable output) throws IOException {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = throwable; cause != null && seen.add(cause); cause = cause.getCause()) {
            output.append(seen.size() == 1 ? "" : "caused by ")
                    .append(cause.getClass().getName())
                    .append('\n');
            for (StackTraceElement frame : telling(cause)) {
                output.append("  at ").append(frame.toString()).append('\n');
            }
        }
    }

    private static List<StackTraceElement> telling(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .filter(frame -> ALIKE.stream().noneMatch(frame.getClassName()::startsWith))
                .limit(FRAMES)
                .toList();
    }
}
