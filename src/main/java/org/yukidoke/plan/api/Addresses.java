package org.yukidoke.plan.api;

/** Where the open interface lives. */
final class Addresses {

    static final String BASE = "/api/v1";
    static final String PLANS = BASE + "/plans";
    static final String CONCEPTS = BASE + "/concepts";

    private Addresses() {}

    static String plan(String key) {
        return PLANS + "/" + key;
    }
}
