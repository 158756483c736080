package org.yukidoke.plan.api;

import org.yukidoke.api.Route;

/** Where the open interface has plans and what they are compared by. */
final class Addresses {

    static final String PLANS = Route.BASE + "/plans";
    static final String CONCEPTS = Route.BASE + "/concepts";

    private Addresses() {}

    static String plan(String key) {
        return PLANS + "/" + key;
    }
}
