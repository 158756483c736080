package org.yukidoke.outreach.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.outreach.Reach;
import org.yukidoke.statistics.Figure;
import org.yukidoke.statistics.Release;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Typed;

/**
 * Where a body went in a year, and where it did not.
 *
 * @param title with the year and the body, for whoever holds it on paper
 * @param rest municipalities it went to before, but not in this year
 * @param never municipalities it never went to
 * @param rule from which figure on people are told, and on whose word
 */
public record ReachView(
        String title,
        Typed form,
        List<Choice> years,
        List<Row> rows,
        List<Row> homes,
        List<Rest> rest,
        List<String> never,
        boolean empty,
        String rule) {

    public ReachView {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        homes = List.copyOf(homes);
        rest = List.copyOf(rest);
        never = List.copyOf(never);
    }

    /** A municipality; the last of a table is the total. */
    public record Row(String name, List<Cell> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A figure, or that it is withheld.
     *
     * @param column key of the text above it
     */
    public record Cell(String column, String said) {}

    /** A municipality, and the day of the last visit. */
    public record Rest(String name, String last) {}

    static List<Row> rows(Reach.Year year, TripWords words) {
        var rows = new ArrayList<Row>();
        for (int at = 0; at < year.areas().size(); at++) {
            String name = words.area(year.areas().get(at));
            rows.add(new Row(
                    name.isEmpty() ? words.t().of("outreach.reach.unsaid") : name, cells(year, at, words), false));
        }
        rows.add(new Row(
                words.t().of("outreach.reach.total"), cells(year, year.areas().size(), words), true));
        return rows;
    }

    private static List<Cell> cells(Reach.Year year, int at, TripWords words) {
        return List.of(
                new Cell("outreach.reach.visits", said("outreach.reach.times", year.visits(), at, words)),
                new Cell("outreach.reach.came", said("outreach.people", year.came(), at, words)),
                new Cell("outreach.reach.found", said("outreach.people", year.found(), at, words)),
                new Cell("outreach.reach.begun", said("outreach.people", year.begun(), at, words)));
    }

    private static String said(String unit, Release release, int at, TripWords words) {
        return switch (release.at(0, at)) {
            case Figure.Shown(long value) -> words.t().of(unit, value);
            case Figure.Suppressed hidden -> words.t().of("outreach.reach.hidden");
        };
    }

    /** Visits home; empty where there were none. */
    static List<Row> homes(Reach.Year year, TripWords words) {
        var rows = new ArrayList<Row>();
        year.homes().forEach(home -> {
            String name = words.area(home.area());
            rows.add(new Row(
                    name.isEmpty() ? words.t().of("outreach.reach.homes.others") : name,
                    List.of(times(home.visits(), words)),
                    false));
        });
        if (rows.size() > 1) {
            long all = year.homes().stream().mapToLong(Reach.Home::visits).sum();
            rows.add(new Row(words.t().of("outreach.reach.total"), List.of(times(all, words)), true));
        }
        return rows;
    }

    private static Cell times(long visits, TripWords words) {
        return new Cell("outreach.reach.homes.times", words.t().of("outreach.reach.times", visits));
    }

    static List<Rest> rest(Reach.Year year, TripWords words) {
        return year.rest().stream()
                .flatMap(one -> Stream.ofNullable(one.last())
                        .map(last -> new Rest(one.place().name(), Moments.day(last, words.t()))))
                .toList();
    }

    static List<String> never(Reach.Year year) {
        return year.rest().stream()
                .filter(one -> one.last() == null)
                .map(one -> one.place().name())
                .toList();
    }
}
