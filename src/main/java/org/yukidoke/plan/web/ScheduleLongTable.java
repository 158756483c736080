package org.yukidoke.plan.web;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.plan.Measure;
import org.yukidoke.web.Texts;

/** The second sheet: one row for each measure and year, codes beside words, for whoever counts on with it. */
record ScheduleLongTable(ScheduleWords words, ScheduleSheet sheet) {

    private static final List<String> COLUMNS = List.of(
            "plan", "measure", "chapter", "heading", "group", "label", "title", "year", "state", "word", "owners",
            "lines");

    /** Widths in characters, in the order of the columns. */
    private static final List<Integer> WIDTHS = List.of(14, 30, 16, 34, 10, 8, 46, 10, 12, 14, 30, 12);

    void write(Worksheet page) {
        Texts t = words.board().t();
        for (int at = 0; at < COLUMNS.size(); at++) {
            page.value(0, at, t.of("planboard.schedule.long." + COLUMNS.get(at)));
            page.width(at, WIDTHS.get(at));
        }
        page.range(0, 0, 0, COLUMNS.size() - 1).style().bold().format("@").set();
        int row = 1;
        for (var block : sheet.blocks()) {
            for (var line : block.lines()) {
                for (int year = 0; year < sheet.years().size(); year++) {
                    write(
                            page,
                            row++,
                            line.measure(),
                            sheet.years().get(year),
                            line.states().get(year));
                }
            }
        }
        page.freezePane(0, 1);
        page.setAutoFilter(0, 0, row - 1, COLUMNS.size() - 1);
    }

    private void write(Worksheet page, int row, Measure measure, FiscalYear year, ScheduleSheet.State state) {
        BoardWords board = words.board();
        String code = state.name().toLowerCase(Locale.ROOT);
        var cells = List.of(
                board.key(),
                measure.id(),
                measure.chapter(),
                board.findChapter(measure.chapter()).map(board::title).orElse(""),
                measure.links().targetGroup(),
                measure.label(),
                board.words().name(measure.title()),
                "",
                code,
                board.t().of("planboard.schedule.state." + code),
                words.owners(measure),
                measure.source().lines().isNowhere()
                        ? ""
                        : measure.source().lines().toString());
        for (int at = 0; at < cells.size(); at++) {
            page.value(row, at, cells.get(at));
        }
        page.range(row, 0, row, cells.size() - 1).style().format("@").set();
        page.value(row, COLUMNS.indexOf("year"), year.year());
        page.style(row, COLUMNS.indexOf("year")).format("0").set();
    }

    /** How many lines a text takes in a column: Japanese letters are as wide as two others. */
    static int lines(String text, double width) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            int wide = paragraph
                    .codePoints()
                    .map(letter -> letter < 0x2000 ? 1 : 2)
                    .sum();
            lines += Math.max(1, (int) Math.ceil(wide / Math.max(1, width - 1)));
        }
        return lines;
    }
}
