package org.yukidoke.plan.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.web.ScheduleSheet.Block;
import org.yukidoke.plan.web.ScheduleSheet.Column;
import org.yukidoke.plan.web.ScheduleSheet.Item;
import org.yukidoke.plan.web.ScheduleSheet.Line;
import org.yukidoke.web.Texts;

/**
 * The 工程表 as a workbook for people: the plan's own layout, ready for A3 paper, and behind it the same as one long table.
 *
 * <p>Every cell is text, typed and formatted as such: what begins with = or @ stays what it is, also when somebody edits
 * the cell.
 */
final class ScheduleWorkbook {

    private static final String TEXT = "@";
    private static final String HEAD_FILL = "E6E6E6";
    private static final String BAND_FILL = "F2F2F2";
    private static final int POINTS = 10;
    private static final double LINE_HEIGHT = 14;

    private final Plan plan;
    private final Texts t;
    private final ScheduleSheet sheet;
    private final ScheduleWords words;
    private final List<Slot> slots;
    private final String font;

    private ScheduleWorkbook(Plan plan, Texts t) {
        this.plan = plan;
        this.t = t;
        this.sheet = ScheduleRules.of(plan);
        this.words = new ScheduleWords(BoardWords.of(plan, t));
        this.slots = slots();
        this.font = t.of("planboard.schedule.sheet.font");
    }

    static byte[] of(Plan plan, Texts t) {
        return new ScheduleWorkbook(plan, t).write();
    }

    /** A column of the sheet: what it holds, which level or year of that, and how wide it is in characters. */
    private record Slot(Column column, int number, double width) {}

    private List<Slot> slots() {
        var found = new ArrayList<Slot>();
        for (Column column : sheet.columns()) {
            switch (column) {
                case GROUP -> found.add(new Slot(column, 0, 24));
                case ITEM -> {
                    for (int level = 0; level < sheet.depth(); level++) {
                        found.add(new Slot(column, level, 20));
                    }
                }
                case MEASURE -> found.add(new Slot(column, 0, sheet.has(Column.OUTLINE) ? 32 : 62));
                case OUTLINE -> found.add(new Slot(column, 0, 46));
                case KPI -> found.add(new Slot(column, 0, 30));
                case YEARS -> {
                    for (int year = 0; year < sheet.years().size(); year++) {
                        found.add(new Slot(column, year, 9));
                    }
                }
                case OWNERS -> found.add(new Slot(column, 0, 22));
                case DETAIL -> found.add(new Slot(column, 0, 28));
            }
        }
        return found;
    }

    private byte[] write() {
        var output = new ByteArrayOutputStream();
        try (var workbook = new Workbook(output, "Yukidoke", "1.0")) {
            workbook.setGlobalDefaultFont(font, POINTS);
            people(workbook.newWorksheet(t.of("planboard.schedule")));
            new ScheduleLongTable(words, sheet).write(workbook.newWorksheet(t.of("planboard.schedule.sheet.long")));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return output.toByteArray();
    }

    private void people(Worksheet page) {
        for (int at = 0; at < slots.size(); at++) {
            page.width(at, slots.get(at).width());
        }
        int row = intro(page);
        int head = row;
        row = heads(page, row);
        for (Block block : sheet.blocks()) {
            row = block(page, row, block);
        }
        notes(page, row + 1);
        page.freezePane(0, head + 2);
        page.repeatRows(head, head + 1);
        page.paperSize(PaperSize.A3_PAPER);
        page.pageOrientation("landscape");
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        page.leftMargin(0.4f);
        page.rightMargin(0.4f);
        page.topMargin(0.5f);
        page.bottomMargin(0.6f);
        page.footer("&P / &N", Position.CENTER);
    }

    private int intro(Worksheet page) {
        var lines = List.of(
                words.board().words().name(plan.edition().name()),
                words.board().words().prefecture(plan.platform()) + " "
                        + words.board().words().name(plan.edition().label()),
                t.of(plan.edition().schedule() ? "planboard.schedule.sheet.own" : "planboard.schedule.derived.lead"),
                t.of("planboard.schedule.sheet.legend"));
        for (int at = 0; at < lines.size(); at++) {
            page.value(at, 0, lines.get(at));
            page.range(at, 0, at, slots.size() - 1).merge();
            page.style(at, 0)
                    .fontName(font)
                    .fontSize(at == 0 ? 14 : POINTS)
                    .format(TEXT)
                    .set();
            if (at == 0) {
                page.style(at, 0).bold().set();
            }
        }
        return lines.size() + 1;
    }

    private int heads(Worksheet page, int row) {
        for (int at = 0; at < slots.size(); at++) {
            Slot slot = slots.get(at);
            if (slot.column() == Column.YEARS) {
                if (slot.number() == 0) {
                    page.value(row, at, words.heading(Column.YEARS));
                    page.range(row, at, row, at + sheet.years().size() - 1).merge();
                }
                page.value(row + 1, at, words.year(sheet.years().get(slot.number())));
            } else if (slot.number() == 0) {
                page.value(row, at, words.heading(slot.column()));
                int last = slot.column() == Column.ITEM ? at + sheet.depth() - 1 : at;
                page.range(row, at, row + 1, last).merge();
            }
        }
        page.range(row, 0, row + 1, slots.size() - 1)
                .style()
                .fontName(font)
                .bold()
                .fillColor(HEAD_FILL)
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .format(TEXT)
                .set();
        return row + 2;
    }

    private int block(Worksheet page, int from, Block block) {
        int row = from;
        if (!sheet.has(Column.GROUP)) {
            page.value(row, 0, words.band(block, sheet.has(Column.GROUP)));
            page.range(row, 0, row, slots.size() - 1).merge();
            page.range(row, 0, row, slots.size() - 1)
                    .style()
                    .fontName(font)
                    .bold()
                    .fillColor(BAND_FILL)
                    .borderStyle(BorderStyle.THIN)
                    .format(TEXT)
                    .set();
            row++;
        }
        int first = row;
        for (Line line : block.lines()) {
            row = line(page, row, line);
        }
        if (sheet.has(Column.GROUP)) {
            page.value(first, 0, group(block));
            merge(page, first, row - 1, 0, 0);
        }
        return row;
    }

    private String group(Block block) {
        var lines = new ArrayList<String>();
        lines.add(words.band(block, sheet.has(Column.GROUP)));
        if (!block.kpis().isEmpty()) {
            lines.add(t.of("planboard.schedule.sheet.kpi"));
            block.kpis().forEach(kpi -> lines.add("・" + words.kpi(kpi)));
        }
        return String.join("\n", lines);
    }

    private int line(Worksheet page, int row, Line line) {
        int height = 1;
        for (int at = 0; at < slots.size(); at++) {
            Slot slot = slots.get(at);
            String text = text(slot, line);
            if (!text.isEmpty()) {
                page.value(row, at, text);
            }
            // Cells over several rows have those rows' room as well.
            if (slot.column() != Column.ITEM && slot.column() != Column.GROUP && line.kpiRows() < 2) {
                height = Math.max(height, ScheduleLongTable.lines(text, slot.width()));
            }
        }
        page.rowHeight(row, Math.max(2, height) * LINE_HEIGHT + 4);
        page.range(row, 0, row, slots.size() - 1)
                .style()
                .fontName(font)
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .verticalAlignment("top")
                .format(TEXT)
                .set();
        years(page, row);
        for (Item item : line.items()) {
            int at = slot(Column.ITEM) + item.level();
            merge(page, row, row + item.rows() - 1, at, at + item.columns() - 1);
        }
        if (line.kpiRows() > 1) {
            merge(page, row, row + line.kpiRows() - 1, slot(Column.KPI), slot(Column.KPI));
        }
        return row + 1;
    }

    private void years(Worksheet page, int row) {
        int first = slot(Column.YEARS);
        page.range(row, first, row, first + sheet.years().size() - 1)
                .style()
                .fontName(font)
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .format(TEXT)
                .set();
    }

    private int slot(Column column) {
        int at = 0;
        while (slots.get(at).column() != column) {
            at++;
        }
        return at;
    }

    private static void merge(Worksheet page, int top, int bottom, int left, int right) {
        if (top != bottom || left != right) {
            page.range(top, left, bottom, right).merge();
        }
    }

    private String text(Slot slot, Line line) {
        var measure = line.measure();
        return switch (slot.column()) {
            case GROUP -> "";
            case ITEM ->
                line.items().stream()
                        .filter(item -> item.level() == slot.number())
                        .flatMap(item -> item.chapter() == null
                                ? List.<String>of().stream()
                                : List.of(words.item(item.chapter())).stream())
                        .findFirst()
                        .orElse("");
            case MEASURE -> {
                String title = words.board().title(measure) + marks(line);
                yield sheet.has(Column.OUTLINE) ? title : title + "\n" + measure.gist();
            }
            case OUTLINE -> measure.gist();
            case KPI -> line.kpiRows() == 0 ? "" : kpis(line.kpis());
            case YEARS ->
                t.of("planboard.schedule.sheet.state."
                        + line.states().get(slot.number()).name().toLowerCase(Locale.ROOT));
            case OWNERS -> words.owners(measure);
            case DETAIL -> measure.owned().detail();
        };
    }

    private String marks(Line line) {
        var marks = words.marks(line.measure());
        return marks.isEmpty() ? "" : "【" + String.join("】【", marks) + "】";
    }

    private String kpis(List<Kpi> kpis) {
        return kpis.isEmpty()
                ? "―"
                : String.join("\n", kpis.stream().map(words::kpi).toList());
    }

    private void notes(Worksheet page, int from) {
        var lines = new ArrayList<String>();
        lines.add(t.of("planboard.schedule.sheet.titles"));
        var cited = words.cited();
        lines.add(t.of("web.source") + " " + cited.document() + " " + cited.place());
        words.remarks().forEach(remark -> lines.add("・" + remark.text()));
        int row = from;
        double width = slots.stream().mapToDouble(Slot::width).sum();
        for (String line : lines) {
            page.value(row, 0, line);
            page.range(row, 0, row, slots.size() - 1).merge();
            page.style(row, 0)
                    .fontName(font)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .format(TEXT)
                    .set();
            page.rowHeight(row, ScheduleLongTable.lines(line, width) * LINE_HEIGHT + 2);
            row++;
        }
    }
}
