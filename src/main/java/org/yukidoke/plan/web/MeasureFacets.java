package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.TargetGroup;
import org.yukidoke.plan.web.MeasureListView.Applied;
import org.yukidoke.plan.web.MeasureListView.Facet;
import org.yukidoke.plan.web.MeasureSearch.Found;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;

/** What each facet offers to choose, with how many measures each choice would leave. */
record MeasureFacets(PlanIndex index, Texts t) {

    /**
     * The facets that tell measures of this plan apart. An option's number counts what all other conditions leave, so
     * it is what the reader will see after choosing it.
     *
     * @param withWords the measures with the words of the query
     */
    List<Facet> fields(MeasureFilter filter, List<Found> withWords) {
        return Stream.of(MeasureFacet.values())
                .filter(facet -> count(facet, index.plan().measures()).size() > 1)
                .map(facet -> field(facet, filter, withWords))
                .toList();
    }

    private Facet field(MeasureFacet facet, MeasureFilter filter, List<Found> withWords) {
        var left = withWords.stream()
                .map(Found::measure)
                .filter(measure -> filter.matches(index, measure, facet))
                .toList();
        Map<String, Integer> counts = count(facet, left);
        var options = new ArrayList<Choice>();
        options.add(new Choice("", t.of("plan.filter.all")));
        count(facet, index.plan().measures()).keySet().stream()
                .sorted(order(facet))
                .filter(value -> counts.containsKey(value)
                        || value.equals(filter.chosen().get(facet)))
                .map(value -> new Choice(
                        value, t.of("plan.filter.option", word(facet, value), counts.getOrDefault(value, 0))))
                .forEach(options::add);
        return new Facet(facet.parameter(), label(facet), options);
    }

    /** How many measures have each value, the values in the order of the document. */
    private Map<String, Integer> count(MeasureFacet facet, List<Measure> measures) {
        var counts = new LinkedHashMap<String, Integer>();
        for (Measure measure : measures) {
            facet.values(index, measure).forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        return counts;
    }

    // What measures do not have stands last; the rest stays in the order of the document.
    private static Comparator<String> order(MeasureFacet facet) {
        return facet == MeasureFacet.REPRISE
                ? Comparator.comparing((String value) -> !value.equals(MeasureFacet.WITHOUT))
                : Comparator.comparing((String value) -> value.equals(MeasureFacet.WITHOUT));
    }

    List<Applied> applied(MeasureFilter filter, String path) {
        var applied = new ArrayList<Applied>();
        if (!filter.words().isEmpty()) {
            applied.add(new Applied(
                    t.of("plan.filter.applied", t.of("plan.filter.q"), filter.query()),
                    filter.withoutQuery().on(path)));
        }
        for (MeasureFacet facet : MeasureFacet.values()) {
            String value = filter.chosen().get(facet);
            if (value != null) {
                applied.add(new Applied(
                        t.of("plan.filter.applied", label(facet), word(facet, value)),
                        filter.without(facet).on(path)));
            }
        }
        return List.copyOf(applied);
    }

    private String label(MeasureFacet facet) {
        return t.of("plan.filter." + facet.parameter());
    }

    /** A value in words; one that no measure has is shown as it was typed. */
    private String word(MeasureFacet facet, String value) {
        if (value.equals(MeasureFacet.WITHOUT)) {
            return t.of("plan.filter." + facet.parameter() + ".none");
        }
        return switch (facet) {
            case OWNER -> OwnerView.of(index, value, t).text();
            case GROUP ->
                index.groups().containsKey(value) ? group(index.groups().get(value)) : value;
            case PROGRAMME ->
                index.findProgramme(value)
                        .map(programme ->
                                t.pick(programme.name().ja(), programme.name().en()))
                        .orElse(value);
            case FUNDING -> {
                var scheme = index.schemes().get(value);
                yield scheme == null
                        ? value
                        : t.pick(scheme.name().ja(), scheme.name().en());
            }
            case REPRISE -> t.has("plan.filter.reprise." + value) ? t.of("plan.filter.reprise." + value) : value;
            case KPI, NEW -> value.equals(MeasureFacet.YES) ? t.of("plan.filter." + facet.parameter() + ".yes") : value;
        };
    }

    private String group(TargetGroup group) {
        return group.label() + t.pick(group.name().ja(), group.name().en());
    }
}
