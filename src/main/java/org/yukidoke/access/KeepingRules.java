package org.yukidoke.access;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which forms are worth keeping for somebody who comes back, and what of them. */
final class KeepingRules {

    /** Forms that make no sense later, or hold a secret. */
    private static final List<String> POINTLESS = List.of(
            "/sign-in",
            "/sign-out",
            "/unlock",
            "/lock",
            "/confirm",
            "/invitation",
            "/reset",
            "/seat",
            "/kept",
            "/me/password",
            "/me/factors",
            "/me/sessions",
            "/me/tokens/revoke");

    private static final Pattern SECRET = Pattern.compile("_csrf|password|old|again|proof|credential");
    private static final int LONGEST = 400_000;

    private KeepingRules() {}

    /** Whether a form sent there is kept. What a script sends beside the page is not: the page is still there. */
    static boolean kept(String method, String path, String fetchMode) {
        boolean page = fetchMode.isEmpty() || fetchMode.equals("navigate");
        return method.equals("POST") && page && POINTLESS.stream().noneMatch(path::startsWith);
    }

    /** Whether a field goes into what is kept. */
    static boolean kept(String field) {
        return !SECRET.matcher(field).matches();
    }

    /** Whether there is anything, and not more than somebody types. */
    static boolean fits(Map<String, List<String>> fields) {
        long letters = fields.entrySet().stream()
                .mapToLong(entry -> entry.getKey().length()
                        + entry.getValue().stream().mapToLong(String::length).sum())
                .sum();
        return letters > 0 && letters <= LONGEST;
    }
}
