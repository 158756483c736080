package org.yukidoke.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfWriterTest {

    private static final Fonts FONTS = new DocumentWiring().fonts("", Path.of(""));

    @BeforeAll
    static void aFontIsHere() {
        assumeFalse(FONTS.none(), "no Japanese TrueType font: ./yukidoke fonts fetches one");
    }

    @Test
    void theSameDocumentIsTheSameFileAndAnotherIsNot() {
        assertThat(write(Samples.everything())).isEqualTo(write(Samples.everything()));
        assertThat(write(Samples.everything(2_450))).isNotEqualTo(write(Samples.everything()));
    }

    @Test
    void theHeadingStandsOnEveryPageOfATable() throws IOException {
        try (PDDocument file = open(Samples.everything())) {
            assertThat(file.getNumberOfPages()).isGreaterThan(5);
            for (int page = 2; page < file.getNumberOfPages(); page++) {
                assertThat(text(file, page)).as("page %d", page).contains(Samples.HEADINGS);
            }
        }
    }

    @Test
    void everyWordIsInTheFile() throws IOException {
        try (PDDocument file = open(Samples.everything())) {
            StringBuilder whole = new StringBuilder();
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                whole.append(text(file, page));
            }
            assertThat(whole.toString())
                    .contains("県庁<本館>第1会議室&オンライン", "未報告", "5,643人", "-150人", "髙橋", "葛城")
                    .contains("指標その1ハローワーク", "指標その60ハローワーク", "報告がまだない");
        }
    }

    @Test
    void fontsAreInsideAndReadersAreToldTitleLanguageAndStructure() throws IOException {
        try (PDDocument file = open(Samples.everything())) {
            for (PDPage page : file.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(file.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(2);
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("第3回会議資料");
            assertThat(file.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Samples.DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
        }
    }

    @Test
    void aLetterNoFontHasIsNamed() {
        var document = new Document(
                "名簿", Locale.JAPANESE, Paper.A4, Samples.DAY, "", List.of(Block.Paragraph.of("委員 \uD869\uDED6")));
        assertThat(new PdfWriter(FONTS).write(document))
                .isInstanceOfSatisfying(
                        Pdf.Written.class, made -> assertThat(made.lacking()).containsExactly("\uD869\uDED6"));
    }

    @Test
    void withoutAFontTheOutcomeSaysWhereWasLooked(@TempDir Path empty) {
        assertThat(new PdfWriter(Fonts.in(List.of(empty))).write(Samples.everything()))
                .isEqualTo(new Pdf.NoFont(List.of(empty)));
    }

    private static Bytes write(Document document) {
        return switch (new PdfWriter(FONTS).write(document)) {
            case Pdf.Written written -> written.file();
            case Pdf.NoFont none -> throw new AssertionError("no font in " + none.searched());
        };
    }

    private static PDDocument open(Document document) throws IOException {
        return Loader.loadPDF(write(document).array());
    }

    /** Without what only parts lines: a heading may be broken into two. */
    private static String text(PDDocument file, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(file).replaceAll("\\s", "");
    }
}
