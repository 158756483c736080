package org.yukidoke.reporting;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a report's workbook look. */
final class WorkbookStyles {

    private static final String FILL_IN = "fff8dc";
    private static final String GREY = "e6e6e6";
    private static final String UNASKED = "f2f2f2";

    private final XSSFWorkbook workbook;
    private final Look title;
    private final Look plain;
    private final Look heading;
    private final Look printed;
    private final Look figure;
    private final Look entry;
    private final Look number;
    private final Look unasked;

    WorkbookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = new Look(style(true, 14));
        this.plain = new Look(style(false, 11));
        this.heading = new Look(framed(style(true, 11), GREY));
        this.printed = new Look(framed(style(false, 11), ""));
        this.figure = new Look(right(framed(style(false, 11), "")));
        this.entry = new Look(open(framed(style(false, 11), FILL_IN), "@"));
        this.number = new Look(right(open(framed(style(false, 11), FILL_IN), "General")));
        this.unasked = new Look(framed(style(false, 11), UNASKED));
    }

    /** A style, made once for each workbook. */
    record Look(XSSFCellStyle style) {}

    Look title() {
        return title;
    }

    Look plain() {
        return plain;
    }

    Look heading() {
        return heading;
    }

    Look printed() {
        return printed;
    }

    Look figure() {
        return figure;
    }

    Look entry() {
        return entry;
    }

    Look number() {
        return number;
    }

    /** A cell this line does not ask for. */
    Look unasked() {
        return unasked;
    }

    private XSSFCellStyle style(boolean bold, int points) {
        var font = workbook.createFont();
        font.setFontName("BIZ UDPゴシック");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static XSSFCellStyle framed(XSSFCellStyle style, String fill) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (!fill.isEmpty()) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(fill), null));
        }
        return style;
    }

    private static XSSFCellStyle right(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.RIGHT);
        return style;
    }

    private XSSFCellStyle open(XSSFCellStyle style, String format) {
        style.setLocked(false);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
