package org.yukidoke.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens the zipped form of workbooks. */
final class PackageReading {

    private PackageReading() {}

    static Opened open(byte[] bytes) {
        try {
            PackageScan scan = PackageScan.of(bytes);
            if (scan.tooLarge()) {
                return new Opened.TooLarge(bytes.length);
            }
            if (scan.kind().contains("opendocument.spreadsheet")) {
                return new Opened.OtherFormat("ods");
            }
            if (scan.holds("xl/workbook.bin")) {
                return new Opened.OtherFormat("xlsb");
            }
            if (!scan.holds("[content_types].xml") || !scan.holds("xl/workbook.xml")) {
                return new Opened.NotAWorkbook();
            }
            return scan.holds("xl/vbaproject.bin")
                            || scan.parts().keySet().stream().anyMatch(PackageReading::program)
                    ? new Opened.WithMacros()
                    : read(bytes);
        } catch (IOException damaged) {
            return new Opened.Broken();
        }
    }

    // Sheets of the macro language of before VBA, and controls that run.
    private static boolean program(String part) {
        return part.startsWith("xl/macrosheets/") || part.startsWith("xl/activex/");
    }

    private static Opened read(byte[] bytes) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            if (workbook.isMacroEnabled()) {
                return new Opened.WithMacros();
            }
            List<SheetGrid> sheets = new ArrayList<>();
            var styles = new StyleFacts(workbook);
            for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
                boolean hidden = workbook.getSheetVisibility(at) != SheetVisibility.VISIBLE;
                sheets.add(new SheetReading(workbook.getSheetAt(at), styles, hidden).read());
            }
            return new Opened.Legible(sheets);
        } catch (SheetReading.TooMany many) {
            return new Opened.TooLarge(bytes.length);
        } catch (RuntimeException damaged) {
            // The library throws what it likes at files that are not what they say they are.
            return new Opened.Broken();
        }
    }
}
