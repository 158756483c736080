package org.yukidoke.plan;

/** Makes the stable ids under which the outside world knows the items of one plan. */
public record Ids(String plan) {

    public String measure(String key) {
        return id("m", key);
    }

    public String kpi(String key) {
        return id("k", key);
    }

    public String goal(String key) {
        return id("g", key);
    }

    public String formula(String key) {
        return id("f", key);
    }

    public String targetGroup(String key) {
        return id("t", key);
    }

    public String chapter(String key) {
        return id("c", key);
    }

    public String footnote(String key) {
        return id("n", key);
    }

    public String decision(String key) {
        return id("d", key);
    }

    public String observation(String key) {
        return id("x", key);
    }

    public String organisation(String key) {
        return id("o", key);
    }

    public String alias(String name) {
        return id("a", name);
    }

    public String programme(String key) {
        return id("p", key);
    }

    public String service(String key) {
        return id("s", key);
    }

    public String scheme(String key) {
        return id("h", key);
    }

    public String grantProject(String key) {
        return id("j", key);
    }

    public String procedure(String key) {
        return id("r", key);
    }

    private String id(String kind, String key) {
        return plan + "." + kind + "." + key;
    }
}
