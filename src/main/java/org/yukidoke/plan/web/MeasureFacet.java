package org.yukidoke.plan.web;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.yukidoke.plan.Measure;

/** A way to narrow the list of measures; its name in small letters is the parameter in the address. */
enum MeasureFacet {
    OWNER,
    GROUP,
    PROGRAMME,
    REPRISE,
    FUNDING,
    KPI,
    NEW;

    /** The value of measures without what this facet asks for. */
    static final String WITHOUT = "none";

    static final String YES = "yes";

    static final String IMPLIED = "implied";

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The values of a measure; one that has several is found under each. A word for many owners also counts as those
     * the document says it stands for in that row.
     */
    Set<String> values(PlanIndex index, Measure measure) {
        return switch (this) {
            case OWNER -> {
                var owners = new LinkedHashSet<String>(measure.owned().owners());
                owners.addAll(measure.owned().expanded());
                yield owners;
            }
            case GROUP -> one(measure.links().targetGroup());
            case PROGRAMME -> one(measure.links().programme());
            case REPRISE -> reprises(measure.repeat());
            case FUNDING -> {
                Measure.Funding funding = measure.funding();
                yield one(funding == null ? "" : funding.scheme());
            }
            case KPI -> yes(!index.plan().kpisOf(measure).isEmpty());
            case NEW -> yes(measure.isNew());
        };
    }

    private static Set<String> one(String key) {
        return Set.of(key.isEmpty() ? WITHOUT : key);
    }

    private static Set<String> yes(boolean yes) {
        return Set.of(yes ? YES : WITHOUT);
    }

    private static Set<String> reprises(Measure.Repeat repeat) {
        String printed = repeat.reprise().name().toLowerCase(Locale.ROOT);
        return repeat.implied() ? Set.of(printed, IMPLIED) : Set.of(printed);
    }
}
