package org.yukidoke.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxWriterTest {

    @Test
    void theSameDocumentIsTheSameFileAndAnotherIsNot() {
        assertThat(XlsxWriter.write(Samples.everything())).isEqualTo(XlsxWriter.write(Samples.everything()));
        assertThat(XlsxWriter.write(Samples.everything(2_450))).isNotEqualTo(XlsxWriter.write(Samples.everything()));
    }

    @Test
    void everySheetIsReadyToBePrinted() throws IOException {
        try (var book = open(Samples.everything())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            Sheet progress = book.getSheet("進捗一覧");
            assertThat(progress.getPrintSetup().getPaperSize()).as("A3").isEqualTo((short) 8);
            assertThat(progress.getPrintSetup().getLandscape()).isTrue();
            assertThat(progress.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(progress.getFooter().getRight()).contains("&P").contains("&N");
            assertThat(progress.getRepeatingRows().formatAsString())
                    .as("both lines of the heading")
                    .isEqualTo("3:4");
        }
    }

    @Test
    void aFigureIsARealFigureShownWithItsUnit() throws IOException {
        try (var book = open(Samples.everything())) {
            Cell target = book.getSheet("進捗一覧").getRow(4).getCell(1);
            assertThat(target.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(target.getNumericCellValue()).isEqualTo(5_643);
            assertThat(new DataFormatter().formatCellValue(target)).isEqualTo("5,643人");
            Cell reported = book.getSheet("進捗一覧").getRow(7).getCell(3);
            assertThat(reported.getStringCellValue()).isEqualTo("未報告");
        }
    }

    @Test
    void everyWordIsInTheFileAndRowsAreHighEnough() throws IOException {
        try (var book = open(Samples.everything())) {
            var found = new ArrayList<String>();
            for (Sheet sheet : book) {
                sheet.forEach(row -> row.forEach(cell -> found.add(new DataFormatter().formatCellValue(cell))));
            }
            assertThat(found).containsAll(Samples.HEADINGS).contains("未報告", "-150人", "92.3%");
            Sheet progress = book.getSheet("進捗一覧");
            assertThat(progress.getRow(4).getHeightInPoints())
                    .as("five lines of reasons")
                    .isGreaterThan(60);
            String whole = found.stream().filter(text -> text.contains("支援の成果")).reduce("", String::concat);
            assertThat(whole.length())
                    .as("no letter of a reason longer than a row is lost")
                    .isEqualTo((60 + 8) * 3 * 41);
        }
    }

    @Test
    void struckWordsAreStruck() throws IOException {
        try (var book = open(Samples.everything())) {
            var text = book.getSheet("次第").getRow(8).getCell(0).getRichStringCellValue();
            assertThat(text.getString()).startsWith("対象年齢は35歳36歳以上");
            var font = text.getFontOfFormattingRun(1);
            assertThat(font.getStrikeout()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            進捗一覧                                      , 進捗一覧
            A/B:C*[1]                                     , A B C  1
            ''                                            , 1
            一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一
            """)
    void namesOfSheetsAreMadeFit(String wanted, String name) {
        assertThat(XlsxWriter.name(wanted, new HashSet<>())).isEqualTo(name);
    }

    @Test
    void twoSheetsNeverHaveOneName() {
        var taken = new HashSet<String>();
        assertThat(List.of(XlsxWriter.name("A市", taken), XlsxWriter.name("a市", taken), XlsxWriter.name("A市", taken)))
                .containsExactly("A市", "a市 (2)", "A市 (3)");
    }

    private static XSSFWorkbook open(Document document) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(XlsxWriter.write(document).array()));
    }
}
