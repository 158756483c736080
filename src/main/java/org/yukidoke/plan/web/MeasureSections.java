package org.yukidoke.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.web.MeasureListView.Explanation;
import org.yukidoke.plan.web.MeasureListView.Part;
import org.yukidoke.plan.web.MeasureListView.Row;
import org.yukidoke.plan.web.MeasureListView.Section;
import org.yukidoke.plan.web.MeasureSearch.Found;
import org.yukidoke.plan.web.MeasureSearchRules.Place;
import org.yukidoke.web.Texts;

/** Lays found measures out under headings: those of the document, or one for each owner. */
record MeasureSections(PlanIndex index, MeasureFilter filter, Texts t) {

    List<Section> of(List<Found> found) {
        return filter.byOwner() ? byOwner(found) : byChapter(found);
    }

    private List<Section> byOwner(List<Found> found) {
        var tables = grouped(found, this::owners);
        var headings = List.copyOf(tables.keySet());
        return headings.stream()
                .map(owners -> section(
                        "owner-" + (headings.indexOf(owners) + 1),
                        owners,
                        List.of(part("", "", tables.getOrDefault(owners, List.of())))))
                .toList();
    }

    private String owners(Found hit) {
        return OwnerView.of(index, hit.measure(), t).stream()
                .map(OwnerView::text)
                .collect(Collectors.joining(t.of("plan.comma")));
    }

    private List<Section> byChapter(List<Found> found) {
        int above = index.sharedHeadings();
        return grouped(found, hit -> path(hit).get(Math.min(above, path(hit).size() - 1))).entrySet().stream()
                .map(table -> section("c-" + table.getKey().key(), heading(table.getKey()), parts(table)))
                .toList();
    }

    private List<Part> parts(Map.Entry<Chapter, List<Found>> table) {
        return grouped(table.getValue(), hit -> path(hit).getLast()).entrySet().stream()
                .map(part -> part.getKey().equals(table.getKey())
                        ? part("", "", part.getValue())
                        : part("c-" + part.getKey().key(), between(table.getKey(), part.getKey()), part.getValue()))
                .toList();
    }

    /** The headings from that of the table down to this one: ア alone stands under several of them. */
    private String between(Chapter table, Chapter part) {
        var path = index.path(part.key());
        return path.subList(path.indexOf(table) + 1, path.size()).stream()
                .map(this::heading)
                .collect(Collectors.joining(" › "));
    }

    private List<Chapter> path(Found hit) {
        return index.path(hit.measure().chapter());
    }

    private static <K> LinkedHashMap<K, List<Found>> grouped(List<Found> found, Function<Found, K> by) {
        return found.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private String heading(Chapter chapter) {
        return (chapter.label() + " "
                        + t.pick(chapter.heading().ja(), chapter.heading().en()))
                .strip();
    }

    private Section section(String id, String heading, List<Part> parts) {
        int size = parts.stream().mapToInt(part -> part.rows().size()).sum();
        return new Section(id, heading, t.of("plan.measures.number", size), parts);
    }

    private Part part(String id, String heading, List<Found> found) {
        return new Part(id, heading, found.stream().map(this::row).toList());
    }

    private Row row(Found hit) {
        Measure measure = hit.measure();
        var words = filter.words();
        return new Row(
                filter.on(PlanTab.MEASURES.of(index.plan().key()) + "/" + measure.key()),
                measure.label(),
                MeasureSearchRules.mark(
                        t.pick(measure.title().ja(), measure.title().en()), words),
                MeasureSearchRules.mark(measure.gist(), words),
                hit.snippets().stream()
                        .filter(snippet -> snippet.place() != Place.TITLE && snippet.place() != Place.GIST)
                        .map(snippet -> new Explanation(where(snippet.place()), snippet.pieces()))
                        .toList(),
                OwnerView.of(index, measure, t),
                marks(measure));
    }

    private List<Mark> marks(Measure measure) {
        int kpis = index.plan().kpisOf(measure).size();
        var printed = Mark.of(measure, t).stream();
        return kpis == 0
                ? printed.toList()
                : Stream.concat(printed, Stream.of(new Mark(t.of("plan.kpis.number", kpis), "plain")))
                        .toList();
    }

    private String where(Place place) {
        return t.of("plan.found." + place.name().toLowerCase(Locale.ROOT));
    }
}
