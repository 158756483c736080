package org.yukidoke.person;

import java.util.List;
import java.util.Map;

/**
 * What statements can be about, zone by zone. A topic belongs to one zone only; that is what keeps means and household
 * out of the hands of placement.
 */
public final class Topics {

    /** Whether somebody needs an interpreter, sign language or writing. */
    static final String INTERPRETER = "interpreter";

    private static final Map<Zone, List<String>> OF = Map.of(
            Zone.GENERAL, List.of("need", "wish", "mind", INTERPRETER, "other"),
            Zone.EMPLOYMENT,
                    List.of(
                            "left-school",
                            "working",
                            "last-job",
                            "experience",
                            "qualification",
                            "wished-work",
                            "other"),
            Zone.WELFARE,
                    List.of(
                            "household",
                            "means",
                            "housing",
                            "health",
                            "debt",
                            "benefit",
                            "care",
                            "withdrawn",
                            "other"));

    private Topics() {}

    public static List<String> of(Zone zone) {
        return OF.getOrDefault(zone, List.of());
    }

    /** Key of a topic's name in the texts. */
    public static String text(Zone zone, String topic) {
        return "person.topic." + zone.key() + "." + topic;
    }
}
