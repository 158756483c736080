package org.yukidoke.reporting;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yukidoke.sheet.Expect;
import org.yukidoke.sheet.Shape;
import org.yukidoke.web.Texts;

/** Which columns the workbook of a report has, what stands in them, and how they are found again. */
final class WorkbookLayout {

    private static final int LONGEST = 4000;

    private WorkbookLayout() {}

    /** The columns some line of the report needs. */
    static List<WorkbookColumn> columns(Report report) {
        return Arrays.stream(WorkbookColumn.values())
                .filter(column -> column.role() != Shape.Role.ENTRY
                        || report.lines().stream()
                                .anyMatch(line -> column.field(line.subject()).isPresent()))
                .toList();
    }

    /** Every text that stands in the table, by line and column. */
    static SortedMap<String, SortedMap<String, String>> printed(Report report, Texts t) {
        var words = new WorkbookWords(t);
        var printed = new TreeMap<String, SortedMap<String, String>>();
        for (Line line : report.lines()) {
            var row = new TreeMap<String, String>();
            row.put(WorkbookColumn.WHAT.id(), words.what(line.subject()));
            if (line.subject() instanceof Line.Figure(var indicator, String part, var before)) {
                row.put(WorkbookColumn.UNIT.id(), indicator.aim().unit());
                row.put(WorkbookColumn.LAST.id(), words.last(before));
                row.put(
                        WorkbookColumn.TARGET.id(),
                        WorkbookWords.plain(
                                part.isEmpty()
                                        ? indicator.aim().whole()
                                        : indicator.aim().value()));
                row.put(WorkbookColumn.TOTAL.id(), WorkbookWords.plain(before.total()));
            }
            for (WorkbookColumn column : columns(report)) {
                column.field(line.subject())
                        .map(field -> report.said(line.key(), field))
                        .map(said -> words.said(column, line.subject(), said))
                        .ifPresent(said -> row.put(column.id(), said));
            }
            row.values().removeIf(String::isEmpty);
            printed.put(line.key(), row);
        }
        return printed;
    }

    /** How the table is found again in whatever comes back. */
    static Shape shape(Report report, Issued issued, List<Texts> languages) {
        var columns = columns(report).stream()
                .map(column -> new Shape.Column(
                        column.id(),
                        column.role(),
                        languages.stream()
                                .map(t -> new WorkbookWords(t).heading(column))
                                .toList()))
                .toList();
        YearMonth about = YearMonth.from(report.ask().due());
        var rows = report.lines().stream()
                .map(line -> row(line, issued, about, languages))
                .toList();
        return new Shape(columns, rows);
    }

    private static Shape.Row row(Line line, Issued issued, YearMonth about, List<Texts> languages) {
        Map<String, String> fixed = new HashMap<>();
        Map<String, Expect> entries = new HashMap<>();
        for (WorkbookColumn column : WorkbookColumn.values()) {
            if (column.role() == Shape.Role.FIXED) {
                fixed.put(column.id(), issued.printed(line.key(), column));
            }
            Expect expect = expect(column, line.subject(), about, languages);
            if (expect != null) {
                entries.put(column.id(), expect);
            }
        }
        return new Shape.Row(line.key(), fixed, entries);
    }

    static @Nullable Expect expect(
            WorkbookColumn column, Line.Subject subject, YearMonth about, List<Texts> languages) {
        if (column.field(subject).isEmpty()) {
            return null;
        }
        return switch (column) {
            case KEY, WHAT, UNIT, LAST, TARGET, TOTAL -> null;
            case VALUE -> new Expect.Figure(unit(subject), 0, false, about);
            case NUMERATOR, DENOMINATOR -> new Expect.Figure("人", 0, false, about);
            case ON -> new Expect.Day();
            case EXPECTED -> new Expect.Month(about);
            case MARK, STATE -> WorkbookWords.options(column, subject, languages);
            case DONE, SHORTFALL, NEXT, NEXT_TARGET, NEXT_AGE, COMMENT -> new Expect.Words(LONGEST);
        };
    }

    private static String unit(Line.Subject subject) {
        return subject instanceof Line.Figure(var indicator, String part, var before)
                ? indicator.aim().unit()
                : "";
    }
}
