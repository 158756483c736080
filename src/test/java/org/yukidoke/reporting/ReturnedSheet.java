package org.yukidoke.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of ours as somebody fills it in, and as a gateway changes it. */
public final class ReturnedSheet {

    private ReturnedSheet() {}

    /** The file after somebody worked in its sheet. */
    public static byte[] worked(byte[] file, Consumer<XSSFSheet> work) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            work.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The cell of a line under a heading. */
    public static XSSFCell cell(XSSFSheet sheet, String line, String heading) {
        int column = find(sheet, heading).getColumnIndex();
        return sheet.getRow(find(sheet, line).getRowIndex()).getCell(column);
    }

    static XSSFCell find(XSSFSheet sheet, String text) {
        for (var row : sheet) {
            for (var cell : row) {
                if (new DataFormatter().formatCellValue(cell).equals(text)) {
                    return (XSSFCell) cell;
                }
            }
        }
        throw new IllegalArgumentException("no cell says " + text);
    }

    /** What a gateway makes of it: what is shown, cell by cell. */
    static byte[] text(byte[] file, Charset charset) {
        List<String> lines = new ArrayList<>();
        worked(file, sheet -> {
            int width = 0;
            for (var row : sheet) {
                width = Math.max(width, row.getLastCellNum());
            }
            for (var row : sheet) {
                var cells = new ArrayList<String>();
                for (int at = 0; at < width; at++) {
                    var cell = row.getCell(at);
                    String shown = cell == null ? "" : new DataFormatter().formatCellValue(cell);
                    cells.add('"' + shown.replace("\"", "\"\"") + '"');
                }
                lines.add(String.join(",", cells));
            }
        });
        return String.join("\r\n", lines).getBytes(charset);
    }
}
