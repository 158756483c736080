package org.yukidoke.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class DocxWriterTest {

    @Test
    void theSameDocumentIsTheSameFileAndAnotherIsNot() {
        assertThat(DocxWriter.write(Samples.everything())).isEqualTo(DocxWriter.write(Samples.everything()));
        assertThat(DocxWriter.write(Samples.everything(2_450))).isNotEqualTo(DocxWriter.write(Samples.everything()));
    }

    @Test
    void theHeadingOfATableStandsOnEveryPageAndNoRowIsSplit() throws IOException {
        try (var file = open()) {
            XWPFTable progress = file.getTables().get(2);
            assertThat(progress.getRow(0).isRepeatHeader()).isTrue();
            assertThat(progress.getRow(1).isRepeatHeader()).isTrue();
            assertThat(progress.getRow(2).isRepeatHeader()).isFalse();
            assertThat(progress.getRows())
                    .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
        }
    }

    @Test
    void everyWordIsInTheFile() throws IOException {
        try (var file = open();
                var extractor = new XWPFWordExtractor(file)) {
            assertThat(extractor.getText())
                    .contains(Samples.HEADINGS)
                    .contains("県庁 <本館> 第1会議室 & オンライン", "未報告", "5,643人", "-150人");
        }
    }

    @Test
    void headingsAreRealAndThePaperLies() throws IOException {
        try (var file = open()) {
            assertThat(file.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
            assertThat(file.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            var size = file.getDocument().getBody().getSectPr().getPgSz();
            assertThat((BigInteger) size.getW()).isEqualTo(BigInteger.valueOf(23_811));
            assertThat(file.getProperties().getCoreProperties().getCreated()).isEqualTo("2026-07-03T00:00:00Z");
            assertThat(file.getFooterList().getFirst().getText()).contains("第3回会議資料");
        }
    }

    private static XWPFDocument open() throws IOException {
        return new XWPFDocument(
                new ByteArrayInputStream(DocxWriter.write(Samples.everything()).array()));
    }
}
