package org.yukidoke.plan.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yukidoke.plan.Measure;

/**
 * What an address asks of the list of measures: values to match, words to find, and the order.
 *
 * @param chosen one value for each facet that is narrowed
 * @param query the words as typed
 * @param byOwner grouped by owner rather than in the order of the document
 */
record MeasureFilter(Map<MeasureFacet, String> chosen, String query, boolean byOwner) {

    static final MeasureFilter NOTHING = new MeasureFilter(Map.of(), "", false);

    static final String QUERY = "q";
    static final String ORDER = "sort";
    static final String OWNER_ORDER = "owner";

    MeasureFilter {
        chosen = Map.copyOf(chosen);
    }

    /** Reads an address; an empty value is no condition. */
    static MeasureFilter of(Map<String, String> parameters) {
        var chosen = new EnumMap<MeasureFacet, String>(MeasureFacet.class);
        for (MeasureFacet facet : MeasureFacet.values()) {
            String value = parameters.getOrDefault(facet.parameter(), "");
            if (!value.isEmpty()) {
                chosen.put(facet, value);
            }
        }
        return new MeasureFilter(
                chosen,
                parameters.getOrDefault(QUERY, "").strip(),
                parameters.getOrDefault(ORDER, "").equals(OWNER_ORDER));
    }

    boolean narrows() {
        return !chosen.isEmpty() || !words().isEmpty();
    }

    List<String> words() {
        return MeasureSearchRules.words(query);
    }

    /** Whether a measure meets every condition but the one of {@code except}. */
    boolean matches(PlanIndex index, Measure measure, MeasureFacet except) {
        return chosen.entrySet().stream()
                .filter(condition -> condition.getKey() != except)
                .allMatch(condition -> condition.getKey().values(index, measure).contains(condition.getValue()));
    }

    boolean matches(PlanIndex index, Measure measure) {
        return chosen.entrySet().stream()
                .allMatch(condition -> condition.getKey().values(index, measure).contains(condition.getValue()));
    }

    MeasureFilter without(MeasureFacet facet) {
        var rest = new HashMap<>(chosen);
        rest.remove(facet);
        return new MeasureFilter(rest, query, byOwner);
    }

    MeasureFilter withoutQuery() {
        return new MeasureFilter(chosen, "", byOwner);
    }

    MeasureFilter inOrder(boolean owner) {
        return new MeasureFilter(chosen, query, owner);
    }

    /** What was chosen, by parameter, for the form to show again. */
    Map<String, String> parameters() {
        var parameters = new HashMap<String, String>();
        chosen.forEach((facet, value) -> parameters.put(facet.parameter(), value));
        parameters.put(QUERY, query);
        parameters.put(ORDER, byOwner ? OWNER_ORDER : "");
        return parameters;
    }

    /** A path that carries these conditions. */
    String on(String path) {
        var parts = new ArrayList<String>();
        if (!query.isEmpty()) {
            parts.add(part(QUERY, query));
        }
        for (MeasureFacet facet : MeasureFacet.values()) {
            if (chosen.containsKey(facet)) {
                parts.add(part(facet.parameter(), chosen.getOrDefault(facet, "")));
            }
        }
        if (byOwner) {
            parts.add(part(ORDER, OWNER_ORDER));
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
