package org.yukidoke.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.revision.Comparison.Kind;
import org.yukidoke.revision.Comparison.Line;
import org.yukidoke.revision.Comparison.Row;
import org.yukidoke.revision.Comparison.Section;

/** Lays two texts of one plan beside each other, item by item. */
final class ComparisonRules {

    private ComparisonRules() {}

    /** Two texts and what is known of why they differ, by item. */
    record Sides(Plan older, Plan newer, Map<String, String> reasons) {
        Sides {
            reasons = Map.copyOf(reasons);
        }
    }

    /** What the two columns are called. */
    record Titles(String older, String newer) {}

    static Comparison of(Sides sides, Titles titles, ItemWords words) {
        var sections = new ArrayList<Section>();
        Plan older = sides.older();
        Plan newer = sides.newer();
        add(
                sections,
                words.heading("front"),
                rows(sides, List.of(older), List.of(newer), new Kinded<>("", plan -> "front", words::front)),
                0);
        var chapters = new LinkedHashMap<String, Chapter>();
        older.front().chapters().forEach(chapter -> chapters.put(chapter.key(), chapter));
        newer.front().chapters().forEach(chapter -> chapters.put(chapter.key(), chapter));
        add(
                sections,
                words.heading("chapters"),
                rows(
                        sides,
                        older.front().chapters(),
                        newer.front().chapters(),
                        new Kinded<>("c.", Chapter::key, words::chapter)),
                0);
        var measures = new Kinded<>("m.", Measure::key, words::measure);
        for (Chapter chapter : chapters.values()) {
            // A measure that moved is told where it stands now.
            Set<String> here = keys(newer.measures(), chapter.key());
            Set<String> there = newer.measures().stream().map(Measure::key).collect(Collectors.toSet());
            var before = older.measures().stream()
                    .filter(measure -> here.contains(measure.key())
                            || (measure.chapter().equals(chapter.key()) && !there.contains(measure.key())))
                    .toList();
            var after = newer.measures().stream()
                    .filter(measure -> here.contains(measure.key()))
                    .toList();
            var rows = rows(sides, before, after, measures);
            int union = union(before, after, Measure::key).size();
            add(sections, words.chapters(newer, chapter), rows, union - rows.size());
        }
        var kpis = rows(sides, older.kpis(), newer.kpis(), new Kinded<>("k.", Kpi::key, words::kpi));
        add(
                sections,
                words.heading("kpis"),
                kpis,
                union(older.kpis(), newer.kpis(), Kpi::key).size() - kpis.size());
        var projectsBefore = older.actors().grantProjects();
        var projectsAfter = newer.actors().grantProjects();
        var projects = rows(
                sides, projectsBefore, projectsAfter, new Kinded<>("j.", Actors.GrantProject::key, words::project));
        add(
                sections,
                words.heading("annex"),
                projects,
                union(projectsBefore, projectsAfter, Actors.GrantProject::key).size() - projects.size());
        return new Comparison(titles.older(), titles.newer(), sections);
    }

    private static Set<String> keys(List<Measure> measures, String chapter) {
        return measures.stream()
                .filter(measure -> measure.chapter().equals(chapter))
                .map(Measure::key)
                .collect(Collectors.toSet());
    }

    private record Kinded<T>(String prefix, Function<T, String> key, Function<T, ItemWords.Said> words) {
        String item(String key) {
            return prefix + key;
        }
    }

    private static void add(List<Section> sections, String heading, List<Row> rows, int omitted) {
        if (!rows.isEmpty()) {
            sections.add(new Section(heading, rows, omitted));
        }
    }

    private static <T> List<Row> rows(Sides sides, List<T> older, List<T> newer, Kinded<T> kind) {
        Map<String, T> before = byKey(older, kind.key());
        Map<String, T> after = byKey(newer, kind.key());
        var rows = new ArrayList<Row>();
        for (String key : union(older, newer, kind.key())) {
            T was = before.get(key);
            T is = after.get(key);
            var old = was == null ? ItemWords.Said.NOTHING : kind.words().apply(was);
            var now = is == null ? ItemWords.Said.NOTHING : kind.words().apply(is);
            var lines = lines(old, now);
            if (!lines.isEmpty()) {
                var what = was == null ? Kind.ADDED : is == null ? Kind.REMOVED : Kind.CHANGED;
                String item = kind.item(key);
                rows.add(new Row(
                        what,
                        item,
                        is == null ? old.name() : now.name(),
                        lines,
                        sides.reasons().getOrDefault(item, "")));
            }
        }
        return rows;
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
    }

    // The newer order, and what went at its end.
    private static <T> Set<String> union(List<T> older, List<T> newer, Function<T, String> key) {
        var keys = new LinkedHashSet<String>();
        newer.forEach(item -> keys.add(key.apply(item)));
        older.forEach(item -> keys.add(key.apply(item)));
        return keys;
    }

    private static List<Line> lines(ItemWords.Said old, ItemWords.Said now) {
        var whats = new LinkedHashSet<>(now.says().keySet());
        whats.addAll(old.says().keySet());
        var lines = new ArrayList<Line>();
        for (String what : whats) {
            String before = old.says().getOrDefault(what, "");
            String after = now.says().getOrDefault(what, "");
            if (!before.equals(after)) {
                var both = TextDiffRules.of(before, after);
                lines.add(new Line(what, both.newer(), both.older()));
            }
        }
        return lines;
    }
}
