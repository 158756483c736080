package org.yukidoke.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Real files made of a paper: a workbook, or the text some gateway makes of it. */
final class PaperFile {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    private PaperFile() {}

    static byte[] xlsx(Paper paper) {
        try (var out = new ByteArrayOutputStream()) {
            var file = new PaperFile();
            file.sheet(paper, "報告");
            for (int at = 0; at < paper.others.size(); at++) {
                file.sheet(paper.others.get(at), "Sheet" + (at + 2));
            }
            file.workbook.write(out);
            file.workbook.close();
            return out.toByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** As a program saves what it shows, every line equally long. */
    static byte[] text(Paper paper, char mark, Charset charset) {
        int width = paper.width();
        String text = paper.rows.stream()
                .map(row -> java.util.stream.IntStream.range(0, width)
                        .mapToObj(column ->
                                column < row.size() ? quoted(row.get(column).text(), mark) : "")
                        .collect(Collectors.joining(Character.toString(mark))))
                .collect(Collectors.joining("\r\n"));
        return (charset.equals(StandardCharsets.UTF_16LE) ? "\ufeff" + text : text).getBytes(charset);
    }

    private static String quoted(String text, char mark) {
        return text.indexOf(mark) >= 0 || text.contains("\n") || text.contains("\"")
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }

    private void sheet(Paper paper, String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int row = 0; row < paper.rows.size(); row++) {
            var line = sheet.createRow(row);
            List<Ink> cells = paper.rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                Ink ink = cells.get(column);
                if (ink.filled() || !ink.note.isEmpty() || !ink.fill.isEmpty() || !ink.formula.isEmpty()) {
                    cell(line.createCell(column), ink);
                }
            }
            line.setZeroHeight(paper.hiddenRows.contains(row));
        }
        paper.hiddenColumns.forEach(column -> sheet.setColumnHidden(column, true));
        paper.merged.forEach(
                range -> sheet.addMergedRegionUnsafe(new CellRangeAddress(range[0], range[1], range[2], range[3])));
        if (!paper.textBox.isEmpty()) {
            sheet.createDrawingPatriarch()
                    .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 5, 2, 7, 4))
                    .setText(paper.textBox);
        }
        if (paper.hidden) {
            workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        }
    }

    private void cell(XSSFCell cell, Ink ink) {
        cell.setCellStyle(styles.computeIfAbsent(
                String.join("/", ink.format, ink.fill, ink.colour, Boolean.toString(ink.struck)), none -> style(ink)));
        switch (ink.value) {
            case null -> {}
            case Double number -> cell.setCellValue(number);
            case Boolean truth -> cell.setCellValue(truth);
            case LocalDate day -> cell.setCellValue(day);
            case Object other -> cell.setCellValue(rich(other.toString(), ink.struckLetters));
        }
        if (!ink.formula.isEmpty()) {
            formula(cell, ink);
        }
        if (!ink.note.isEmpty()) {
            var drawing = cell.getSheet().createDrawingPatriarch();
            var note = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 3, 3, 5, 5));
            note.setString(new XSSFRichTextString(ink.note));
            cell.setCellComment(note);
        }
    }

    private static void formula(XSSFCell cell, Ink ink) {
        cell.setCellFormula(ink.formula);
        if (ink.uncalculated && cell.getCTCell().isSetV()) {
            cell.getCTCell().unsetV();
        } else if (ink.value instanceof Double number) {
            cell.setCellValue(number);
        } else if (ink.value instanceof String error) {
            cell.getCTCell().setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType.E);
            cell.getCTCell().setV(error);
        }
    }

    private XSSFRichTextString rich(String text, int struck) {
        var rich = new XSSFRichTextString(text);
        if (struck > 0) {
            var font = workbook.createFont();
            font.setStrikeout(true);
            rich.applyFont(0, Math.min(struck, text.length()), font);
        }
        return rich;
    }

    private XSSFCellStyle style(Ink ink) {
        XSSFCellStyle style = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setStrikeout(ink.struck);
        if (!ink.colour.isEmpty()) {
            font.setColor(colour(ink.colour));
        }
        style.setFont(font);
        if (!ink.format.isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(ink.format));
        }
        if (!ink.fill.isEmpty()) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour(ink.fill));
        }
        return style;
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(hex), null);
    }
}
