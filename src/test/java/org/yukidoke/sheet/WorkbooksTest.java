package org.yukidoke.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come in: what is no table says so in words of its own. */
class WorkbooksTest {

    @Test
    void aLockedFileIsSaidToBeLocked() throws Exception {
        var files = new POIFSFileSystem();
        var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("himitsu");
        try (var data = encryptor.getDataStream(files)) {
            data.write(paper());
        }
        var out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        assertThat(Workbooks.read(out.toByteArray())).isEqualTo(new Opened.Encrypted());
    }

    @Test
    void aFileOfBefore2007() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var old = new HSSFWorkbook()) {
            old.createSheet().createRow(0).createCell(0).setCellValue(1);
            old.write(out);
        }
        assertThat(Workbooks.read(out.toByteArray())).isEqualTo(new Opened.OldFormat());
    }

    @Test
    void aFileWithMacros() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            workbook.createSheet();
            workbook.write(out);
        }
        assertThat(Workbooks.read(out.toByteArray())).isEqualTo(new Opened.WithMacros());
    }

    @Test
    void aSmallFileThatUnpacksToGigabytes() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[200_000_000]);
        assertThat(bomb.length).isLessThan(300_000);
        assertThat(Workbooks.read(bomb)).isInstanceOf(Opened.TooLarge.class);
    }

    @Test
    void aSmallFileOfMillionsOfCells() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", "<c/>".repeat(3_000_000).getBytes(StandardCharsets.UTF_8));
        assertThat(Workbooks.read(bomb)).isInstanceOf(Opened.TooLarge.class);
    }

    @Test
    void aLargeFile() {
        assertThat(Workbooks.read(new byte[Workbooks.MOST_BYTES + 1])).isInstanceOf(Opened.TooLarge.class);
    }

    @Test
    void whatIsNoWorkbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var letter = new XWPFDocument()) {
            letter.createParagraph().createRun().setText("報告");
            letter.write(out);
        }
        assertThat(Workbooks.read(out.toByteArray())).isEqualTo(new Opened.NotAWorkbook());
        assertThat(Workbooks.read(zip(
                        "mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new Opened.OtherFormat("ods"));
        assertThat(Workbooks.read(new byte[0])).isEqualTo(new Opened.Empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "<html><table>", "報告します。60件でした。", "{\"a\":1}", "\0\1\2,\3"})
    void textThatIsNoTable(String text) {
        assertThat(Workbooks.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Opened.NotAWorkbook());
    }

    @Test
    void aDamagedFile() {
        byte[] half = Arrays.copyOf(paper(), 900);
        assertThat(Workbooks.read(half)).isIn(new Opened.Broken(), new Opened.NotAWorkbook());
    }

    @Test
    void aCellTellsAllThatIsSoAboutIt() {
        var paper = new Paper();
        paper.row("a", 0.925, LocalDate.of(2024, 9, 1), "x", 12.0);
        paper.at(0, 1).format = "0%";
        paper.at(0, 2).format = "[$-411]ge.m.d;@";
        paper.at(0, 3).note = "速報値";
        paper.at(0, 4).formula = "6*2";
        paper.hiddenColumns.add(3);
        var grid = ((Opened.Legible) Workbooks.read(PaperFile.xlsx(paper)))
                .sheets()
                .getFirst();
        assertThat(grid.cell(new At(0, 1)).shown()).isEqualTo("93%");
        assertThat(grid.cell(new At(0, 2)).content())
                .isEqualTo(new Content.Day(LocalDate.of(2024, 9, 1).atStartOfDay()));
        assertThat(grid.cell(new At(0, 2)).shown()).isEqualTo("令和6年9月1日");
        assertThat(grid.cell(new At(0, 3)).traits())
                .containsAllEntriesOf(Map.of(Trait.NOTE, "速報値", Trait.HIDDEN_COLUMN, ""));
        assertThat(grid.cell(new At(0, 4)).trait(Trait.FORMULA)).isEqualTo("6*2");
        assertThat(new At(2, 27).name()).isEqualTo("AB3");
    }

    private static byte[] paper() {
        var paper = new Paper();
        paper.row("番号", "値");
        return PaperFile.xlsx(paper);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
