package org.yukidoke.progress.api;

import org.springframework.web.util.UriComponentsBuilder;
import org.yukidoke.api.Route;

/**
 * Where progress and actuals of a plan are told.
 *
 * @param asOf the moment that was asked about, as it was asked; blank for now
 */
record Addresses(String plan, String asOf) {

    private static final String PLAN = Route.BASE + "/plans/{plan}/";

    static final String CSV = ".csv";
    static final String PROGRESS = PLAN + "progress";
    static final String YEARS = PLAN + "indicator_years";
    static final String SERIES = PLAN + "indicator_series";
    static final String PARTS = PLAN + "indicator_parts";
    static final String FINDINGS = PLAN + "indicator_findings";
    static final String ACTUALS = PLAN + "actuals";

    /** The entries a figure is made of. */
    String entries(String indicator) {
        var address = UriComponentsBuilder.fromPath(ACTUALS).queryParam("indicator", indicator);
        if (!asOf.isEmpty()) {
            address.queryParam("asOf", asOf);
        }
        return address.build(plan).toString();
    }
}
