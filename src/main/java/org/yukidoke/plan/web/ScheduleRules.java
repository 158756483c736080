package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.web.ScheduleSheet.Block;
import org.yukidoke.plan.web.ScheduleSheet.Column;
import org.yukidoke.plan.web.ScheduleSheet.Item;
import org.yukidoke.plan.web.ScheduleSheet.Line;
import org.yukidoke.plan.web.ScheduleSheet.State;

/**
 * Lays a plan's measures out as its 工程表.
 *
 * <p>Which columns there are follows from what the plan itself ties together: one that hangs KPIs on groups names them
 * beside the group, one that hangs them on measures has a column for them.
 */
final class ScheduleRules {

    private ScheduleRules() {}

    static ScheduleSheet of(Plan plan) {
        var chapters = new HashMap<String, Chapter>();
        plan.front().chapters().forEach(chapter -> chapters.put(chapter.key(), chapter));
        var byBand = new LinkedHashMap<Chapter, List<Row>>();
        for (Measure measure : plan.measures()) {
            List<Chapter> path = path(chapters, measure.chapter());
            Chapter band = path.getFirst();
            byBand.computeIfAbsent(band, none -> new ArrayList<>()).add(new Row(measure, path.subList(1, path.size())));
        }
        byBand.replaceAll((band, rows) -> withoutCommon(rows));
        int depth = byBand.values().stream()
                .flatMap(List::stream)
                .mapToInt(row -> row.path().size())
                .max()
                .orElse(0);
        var blocks = new ArrayList<Block>();
        byBand.forEach((band, rows) -> blocks.add(new Block(band, ofGroup(plan, band), lines(plan, rows, depth))));
        return new ScheduleSheet(columns(plan, depth), depth, plan.edition().fiscalYears(), blocks);
    }

    private record Row(Measure measure, List<Chapter> path) {}

    /** From the topmost heading that is about a group of people down to the measure's own heading. */
    private static List<Chapter> path(Map<String, Chapter> chapters, String key) {
        var path = new ArrayList<Chapter>();
        for (Chapter at = chapters.get(key); at != null; at = chapters.get(at.parent())) {
            path.addFirst(at);
        }
        int band = 0;
        while (band < path.size() - 1 && path.get(band).targetGroup().isEmpty()) {
            band++;
        }
        return List.copyOf(path.subList(band, path.size()));
    }

    /** Leaves out a heading such as 【取組】 that stands above every row of its block and so tells none apart. */
    private static List<Row> withoutCommon(List<Row> rows) {
        List<Row> left = rows;
        while (left.stream().allMatch(row -> row.path().size() > 1)
                && left.stream().map(row -> row.path().getFirst()).distinct().count() == 1) {
            left = left.stream()
                    .map(row -> new Row(
                            row.measure(), row.path().subList(1, row.path().size())))
                    .toList();
        }
        return left;
    }

    private static List<Column> columns(Plan plan, int depth) {
        var columns = new ArrayList<Column>();
        if (plan.kpis().stream().anyMatch(ScheduleRules::hangsOnGroup)) {
            columns.add(Column.GROUP);
        }
        if (depth > 0) {
            columns.add(Column.ITEM);
        }
        columns.add(Column.MEASURE);
        // A plan that numbers its measures prints them as sentences; one that does not gives each a name and an
        // outline.
        if (plan.edition().schedule() && !columns.contains(Column.GROUP) && !numbersMeasures(plan)) {
            columns.add(Column.OUTLINE);
        }
        if (plan.kpis().stream().anyMatch(kpi -> !kpi.place().measures().isEmpty())) {
            columns.add(Column.KPI);
        }
        columns.add(Column.YEARS);
        columns.add(Column.OWNERS);
        if (plan.measures().stream()
                .anyMatch(measure -> !measure.owned().detail().isEmpty())) {
            columns.add(Column.DETAIL);
        }
        return columns;
    }

    private static boolean numbersMeasures(Plan plan) {
        long numbered = plan.measures().stream()
                .filter(measure -> !measure.label().isEmpty())
                .count();
        return numbered * 2 > plan.measures().size();
    }

    private static boolean hangsOnGroup(Kpi kpi) {
        return kpi.place().measures().isEmpty() && !kpi.inAnnex();
    }

    private static List<Kpi> ofGroup(Plan plan, Chapter band) {
        return plan.kpis().stream()
                .filter(kpi -> hangsOnGroup(kpi)
                        && !band.targetGroup().isEmpty()
                        && kpi.place().targetGroup().equals(band.targetGroup()))
                .toList();
    }

    private static List<Line> lines(Plan plan, List<Row> rows, int depth) {
        var lines = new ArrayList<Line>();
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            List<Kpi> kpis = plan.kpisOf(row.measure());
            lines.add(new Line(
                    row.measure(),
                    items(rows, at, depth),
                    kpis,
                    kpiRows(plan, rows, at),
                    plan.edition().fiscalYears().stream()
                            .map(year -> state(row.measure(), year))
                            .toList()));
        }
        return lines;
    }

    private static List<Item> items(List<Row> rows, int at, int depth) {
        List<Chapter> path = rows.get(at).path();
        var items = new ArrayList<Item>();
        for (int level = 0; level < path.size(); level++) {
            List<Chapter> here = path.subList(0, level + 1);
            if (at > 0 && begins(rows.get(at - 1), here)) {
                continue;
            }
            int end = at + 1;
            while (end < rows.size() && begins(rows.get(end), here)) {
                end++;
            }
            items.add(new Item(path.get(level), level, end - at, endsHere(rows, here) ? depth - level : 1));
        }
        if (path.size() < depth
                && !endsHere(rows, path)
                && (at == 0 || !rows.get(at - 1).path().equals(path))) {
            int end = at + 1;
            while (end < rows.size() && rows.get(end).path().equals(path)) {
                end++;
            }
            items.add(new Item(null, path.size(), end - at, depth - path.size()));
        }
        return items;
    }

    /** Whether no row below this heading stands under a deeper one, so that the heading reaches over all columns. */
    private static boolean endsHere(List<Row> rows, List<Chapter> path) {
        return !path.isEmpty()
                && rows.stream()
                        .filter(row -> begins(row, path))
                        .allMatch(row -> row.path().size() == path.size());
    }

    private static boolean begins(Row row, List<Chapter> path) {
        return row.path().size() >= path.size()
                && row.path().subList(0, path.size()).equals(path);
    }

    /** A KPI printed once beside several measures is one cell. */
    private static int kpiRows(Plan plan, List<Row> rows, int at) {
        List<Kpi> kpis = plan.kpisOf(rows.get(at).measure());
        if (kpis.isEmpty()) {
            return 1;
        }
        if (at > 0 && sameCell(plan, rows, at - 1, kpis, rows.get(at).path())) {
            return 0;
        }
        int end = at + 1;
        while (end < rows.size() && sameCell(plan, rows, end, kpis, rows.get(at).path())) {
            end++;
        }
        return end - at;
    }

    private static boolean sameCell(Plan plan, List<Row> rows, int at, List<Kpi> kpis, List<Chapter> path) {
        return rows.get(at).path().equals(path)
                && plan.kpisOf(rows.get(at).measure()).equals(kpis);
    }

    private static State state(Measure measure, FiscalYear year) {
        if (measure.schedule().marked().contains(year)) {
            return State.MARKED;
        }
        if (measure.schedule().inferred().contains(year)) {
            return State.INFERRED;
        }
        return switch (measure.schedule().evidence()) {
            case UNKNOWN -> State.UNKNOWN;
            case MARKED, INFERRED -> State.NONE;
        };
    }
}
