package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.yukidoke.plan.Document;
import org.yukidoke.plan.Document.Paragraph;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.web.MeasureSearchRules.Field;
import org.yukidoke.plan.web.MeasureSearchRules.Place;
import org.yukidoke.plan.web.MeasureSearchRules.Snippet;
import org.yukidoke.web.Texts;

/**
 * The measures of a plan that an address asks for, with where the words were found.
 *
 * @param document the council's own; {@link #UNREGISTERED} when none is recorded
 */
record MeasureSearch(PlanIndex index, Document document, Texts t) {

    /** A document that holds the wording of nothing. */
    static final Document UNREGISTERED = new Document("", List.of());

    /** A measure that was found. */
    record Found(Measure measure, List<Snippet> snippets) {
        Found {
            snippets = List.copyOf(snippets);
        }
    }

    /** The measures with the words of the query, whatever else the address asks. */
    List<Found> withWords(MeasureFilter filter) {
        var words = filter.words();
        return index.plan().measures().stream()
                .flatMap(measure -> MeasureSearchRules.find(words.isEmpty() ? List.of() : fields(measure), words)
                        .map(snippets -> new Found(measure, snippets))
                        .stream())
                .toList();
    }

    /** The measures that meet all conditions, in the order of the list. */
    List<Found> find(MeasureFilter filter) {
        var found = withWords(filter).stream()
                .filter(hit -> filter.matches(index, hit.measure()))
                .toList();
        if (!filter.byOwner()) {
            return found;
        }
        // Each group stands where its first measure stands in the document.
        return found.stream()
                .collect(Collectors.groupingBy(
                        hit -> hit.measure().owned().owners(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Field> fields(Measure measure) {
        var fields = new ArrayList<Field>();
        fields.add(new Field(
                Place.TITLE, t.pick(measure.title().ja(), measure.title().en())));
        fields.add(new Field(
                Place.OTHER_TITLE,
                t.japanese() ? measure.title().en() : measure.title().ja()));
        fields.add(new Field(Place.GIST, measure.gist()));
        fields.add(new Field(Place.LABEL, measure.label()));
        for (String owner : measure.owned().owners()) {
            fields.add(new Field(Place.OWNER, owner));
            index.findOwner(owner)
                    .ifPresent(body -> add(
                            fields,
                            Place.OWNER,
                            new Name(body.officialName(), body.name().en())));
        }
        measure.owned().expanded().forEach(owner -> fields.add(new Field(Place.OWNER, owner)));
        fields.add(new Field(Place.OWNER, measure.owned().detail()));
        index.findProgramme(measure.links().programme()).ifPresent(programme -> {
            add(fields, Place.PROGRAMME, programme.name());
            programme.variants().forEach(variant -> fields.add(new Field(Place.PROGRAMME, variant.name())));
        });
        for (String service : measure.links().services()) {
            var window = index.windows().get(service);
            if (window != null) {
                add(fields, Place.WINDOW, window.name());
                window.sites().forEach(site -> fields.add(new Field(Place.WINDOW, site)));
            }
        }
        measure.notes().forEach(note -> fields.add(new Field(Place.NOTE, note)));
        measure.eligibility().forEach(rule -> fields.add(new Field(Place.NOTE, rule.text())));
        fields.add(new Field(Place.WORDING, wording(measure)));
        return fields;
    }

    private static void add(List<Field> fields, Place place, Name name) {
        fields.add(new Field(place, name.ja()));
        fields.add(new Field(place, name.en()));
    }

    private String wording(Measure measure) {
        return document.wording(measure.source()).stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }
}
