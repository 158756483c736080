package org.yukidoke.plan.api;

import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.api.Table;
import org.yukidoke.api.Tables;

/** The tables that plans are told as. */
final class PlanTables {

    /** Tables of the lists under a plan. */
    static final List<Table> OF_PLAN = Listings.ALL.stream()
            .flatMap(listing -> Tables.of(listing.name(), listing.type()).stream())
            .toList();

    /** Tables over all plans. */
    static final List<Table> OF_ALL = Stream.of(
                    Tables.of("plans", PlanSummaryJson.class), Tables.of("concepts", ConceptJson.class))
            .flatMap(List::stream)
            .toList();

    private PlanTables() {}
}
