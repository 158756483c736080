package org.yukidoke.statistics;

import java.util.regex.Pattern;

/** What sort of thing happened, named by the module that brings it, such as {@code progress.actual}. */
public record FactKind(String key) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z_]*(\\.[a-z][a-z_]*)*");

    public FactKind {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no kind of fact: " + key);
        }
    }
}
