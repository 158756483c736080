package org.yukidoke.casework.web.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yukidoke.casework.count.YearTotals;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.statistics.Figure;
import org.yukidoke.statistics.Release;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * What a body did in a fiscal year.
 *
 * @param known as of which day
 * @param rule from which figure on numbers are told, and on whose word
 */
public record YearView(
        String title,
        String known,
        Typed form,
        List<Choice> years,
        List<String> quarters,
        List<Part> parts,
        String rule) {

    private static final int YEARS = 10;

    public YearView {
        years = List.copyOf(years);
        quarters = List.copyOf(quarters);
        parts = List.copyOf(parts);
    }

    /**
     * One table.
     *
     * @param note what a reader has to know of it
     * @param rows empty where no records are kept at all
     */
    public record Part(String id, String title, String unit, String note, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** One line; the last of a table is its total. */
    public record Row(String name, List<String> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    static YearView of(YearTotals.Year year, FiscalYear today, LocalDate known, Typed form, Texts t) {
        return new YearView(
                t.of("casecount.year.title", name(year.year(), t)),
                t.of("casecount.known", Moments.day(known, t)),
                form,
                IntStream.range(0, YEARS)
                        .mapToObj(back -> new FiscalYear(today.year() - back))
                        .map(each -> new Choice(each.toString(), name(each, t)))
                        .toList(),
                year.quarters().stream().map(quarter -> quarter(quarter, t)).toList(),
                year.sections().stream().map(section -> part(section, year, t)).toList(),
                t.of("casecount.rule", year.telling().least(), year.telling().citation()));
    }

    private static String name(FiscalYear year, Texts t) {
        return t.japanese() ? year.wareki() + "（" + year + "年度）" : "FY" + year;
    }

    private static String quarter(Period quarter, Texts t) {
        return t.of(
                "casecount.quarter",
                quarter.first().getMonthValue(),
                quarter.last().getMonthValue());
    }

    private static Part part(YearTotals.Section section, YearTotals.Year year, Texts t) {
        String key = "casecount.part." + section.key();
        Release table = section.table();
        LocalDate began = section.began();
        if (table == null || began == null) {
            return new Part(section.key(), t.of(key), "", t.of("casecount.missing"), List.of());
        }
        String begun = began.isAfter(year.year().first()) ? t.of("casecount.began", Moments.day(began, t)) + " " : "";
        int before = year.quarters().size() - table.columns().size();
        var rows = new ArrayList<Row>();
        for (int row = 0; row < table.rows().size(); row++) {
            String code = table.rows().get(row);
            rows.add(new Row(t.of("casecount." + section.key() + "." + code), cells(table, row, before, t), false));
        }
        rows.add(new Row(
                t.of(t.has(key + ".total") ? key + ".total" : "casecount.total"),
                cells(table, table.rows().size(), before, t),
                true));
        return new Part(section.key(), t.of(key), t.of(key + ".unit"), begun + t.of(key + ".note"), rows);
    }

    // A quarter in which no record was kept yet has no number, and least of all 0.
    private static List<String> cells(Release release, int row, int before, Texts t) {
        return IntStream.rangeClosed(-before, release.columns().size())
                .mapToObj(column -> column < 0 ? t.of("casecount.before") : cell(release.at(row, column), t))
                .toList();
    }

    private static String cell(Figure figure, Texts t) {
        return switch (figure) {
            case Figure.Shown shown -> t.of("casecount.cell", shown.value());
            case Figure.Suppressed hidden -> t.of("casecount.hidden");
        };
    }
}
