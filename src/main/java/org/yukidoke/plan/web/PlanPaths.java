package org.yukidoke.plan.web;

/** Addresses of the pages about a plan; they are public, so they do not change. */
final class PlanPaths {

    private PlanPaths() {}

    static String plan(String plan) {
        return "/plans/" + plan;
    }

    static String page(String plan, String page) {
        return plan(plan) + "/" + page;
    }

    static String measure(String plan, String key) {
        return page(plan, "measures/" + key);
    }

    static String kpi(String plan, String key) {
        return page(plan, "kpis/" + key);
    }

    static String organisation(String plan, String key) {
        return page(plan, "organisations/" + key);
    }

    static String difference(String plan, String older) {
        return page(plan, "difference/" + older);
    }

    static String concept(String key) {
        return "/concepts/" + key;
    }
}
