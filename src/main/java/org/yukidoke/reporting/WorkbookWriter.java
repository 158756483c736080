package org.yukidoke.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yukidoke.kernel.PaperCode;
import org.yukidoke.sheet.Shape;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * Draws the workbook of a report: one sheet, everything in sight, only the cells to fill in unlocked. The lock has no
 * password: it keeps a slip of the hand away, not people.
 */
final class WorkbookWriter {

    private static final int GROUP = 4;

    private final Report report;
    private final Issued issued;
    private final Texts t;
    private final WorkbookWords words;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final WorkbookStyles styles = new WorkbookStyles(workbook);
    private final XSSFSheet sheet;
    private int next;

    private WorkbookWriter(Report report, Issued issued, Texts t) {
        this.report = report;
        this.issued = issued;
        this.t = t;
        this.words = new WorkbookWords(t);
        this.sheet = workbook.createSheet(t.of("reportsheet.sheet"));
    }

    static byte[] write(Report report, Issued issued, Texts t) {
        var writer = new WorkbookWriter(report, issued, t);
        try (var out = new ByteArrayOutputStream();
                var closing = writer.workbook) {
            writer.head();
            writer.table();
            closing.getProperties().getCoreProperties().setCreator("Yukidoke");
            closing.write(out);
            return out.toByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void head() {
        line(styles.title(), t.of("reportsheet.title", report.round().title()));
        var body = report.body();
        String name = body == null ? t.of("reportsheet.council") : t.pick(body.name(), body.nameEn());
        line(
                styles.plain(),
                t.of("reportsheet.for", name, Moments.day(report.ask().due(), t)));
        for (String how : List.of("reportsheet.how.1", "reportsheet.how.2", "reportsheet.how.3", "reportsheet.how.4")) {
            line(styles.plain(), t.of(how));
        }
        key(WorkbookKeys.ROUND, report.round().id().toString());
        key(WorkbookKeys.REPORT, report.ask().id().toString());
        key(WorkbookKeys.VERSION, Long.toString(issued.version()));
        key(WorkbookKeys.CODE, PaperCode.grouped(issued.code(), GROUP));
    }

    private void line(WorkbookStyles.Look look, String text) {
        cell(sheet.createRow(next++), 0, look).setCellValue(text);
    }

    private void key(String label, String value) {
        XSSFRow row = sheet.createRow(next++);
        cell(row, 0, styles.plain()).setCellValue(t.of(label));
        cell(row, 1, styles.plain()).setCellValue(value);
    }

    private void table() {
        List<WorkbookColumn> columns = WorkbookLayout.columns(report);
        int head = next++;
        XSSFRow heading = sheet.createRow(head);
        for (int at = 0; at < columns.size(); at++) {
            cell(heading, at, styles.heading()).setCellValue(words.heading(columns.get(at)));
            sheet.setColumnWidth(at, columns.get(at).width() * 256);
        }
        for (Line line : report.lines()) {
            XSSFRow row = sheet.createRow(next++);
            for (int at = 0; at < columns.size(); at++) {
                fill(row, at, columns.get(at), line);
            }
        }
        sheet.createFreezePane(2, head + 1);
        print(head);
        protect();
    }

    private void fill(XSSFRow row, int at, WorkbookColumn column, Line line) {
        String text = column == WorkbookColumn.KEY ? line.key() : issued.printed(line.key(), column);
        if (column.role() != Shape.Role.ENTRY) {
            figure(cell(row, at, column == WorkbookColumn.WHAT ? styles.printed() : styles.figure()), text);
            return;
        }
        if (column.field(line.subject()).isEmpty()) {
            cell(row, at, styles.unasked());
            return;
        }
        boolean number = column == WorkbookColumn.VALUE
                || column == WorkbookColumn.NUMERATOR
                || column == WorkbookColumn.DENOMINATOR;
        XSSFCell cell = cell(row, at, number ? styles.number() : styles.entry());
        if (number) {
            figure(cell, text);
        } else {
            cell.setCellValue(text);
        }
        List<String> choices = words.choices(column, line.subject());
        if (!choices.isEmpty()) {
            choose(row.getRowNum(), at, choices);
        }
    }

    private static void figure(XSSFCell cell, String text) {
        if (text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    private static XSSFCell cell(XSSFRow row, int at, WorkbookStyles.Look look) {
        XSSFCell cell = row.createCell(at);
        cell.setCellStyle(look.style());
        return cell;
    }

    private void choose(int row, int column, List<String> choices) {
        var rules = sheet.getDataValidationHelper();
        DataValidation list = rules.createValidation(
                rules.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(row, row, column, column));
        list.setEmptyCellAllowed(true);
        list.setShowErrorBox(true);
        list.setErrorStyle(DataValidation.ErrorStyle.STOP);
        list.createErrorBox(t.of("reportsheet.choose"), t.of("reportsheet.choose.help"));
        sheet.addValidationData(list);
    }

    private void print(int head) {
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        sheet.setFitToPage(true);
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PaperSize.A3_PAPER);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.getFooter().setCenter("&P / &N");
        sheet.getFooter().setRight(String.format(Locale.ROOT, "%s", PaperCode.grouped(issued.code(), GROUP)));
    }

    private void protect() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }
}
