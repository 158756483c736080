package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

class EvidenceRulesTest {

    private static final String WORKBOOK = "504b0304" + hex("...xl/workbook.xml...");

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(textBlock = """
            a.pdf,            255044462d312e37,         taken
            a.PDF,            255044462d312e37,         taken
            C:\\紙\\a.png,     89504e470d0a1a0a00,       taken
            a.jpeg,           ffd8ffe000104a46,         taken
            a.xls,            d0cf11e0a1b11ae100,       taken
            a.txt,            e38182,                   taken
            a.pdf,            ffd8ffe000104a46,         content
            a.png,            3c68746d6c3e,             content
            a.csv,            00010203,                 content
            a.xlsx,           504b0304,                 content
            a.html,           3c68746d6c3e,             type
            a.xlsm,           504b0304,                 type
            a,                255044462d,               type
            a.pdf,            '',                       none
            """)
    void aFileIsTakenForWhatIsInside(String name, String hex, String outcome) {
        String found = switch (EvidenceRules.parse(name, HexFormat.of().parseHex(hex))) {
            case Parsed.Valid<EvidenceRules.Named> valid -> "taken";
            case Parsed.Invalid<EvidenceRules.Named>(List<FieldError> errors) ->
                errors.getFirst().key().replace("progress.fault.evidence.", "");
        };
        assertThat(found).isEqualTo(outcome);
    }

    @Test
    void aWorkbookWithMacrosIsNotTaken() {
        byte[] plain = HexFormat.of().parseHex(WORKBOOK);
        byte[] macros = HexFormat.of().parseHex(WORKBOOK + hex("xl/vbaProject.bin"));
        assertThat(EvidenceRules.parse("a.xlsx", plain)).isInstanceOf(Parsed.Valid.class);
        assertThat(EvidenceRules.parse("a.xlsx", macros)).isInstanceOf(Parsed.Invalid.class);
        assertThat(EvidenceRules.parse("a.docx", plain)).isInstanceOf(Parsed.Invalid.class);
    }

    @Test
    void aTableInTheCodePageOfWindowsIsText() {
        byte[] table = "①,髙".getBytes(Charset.forName("windows-31j"));
        assertThat(EvidenceRules.parse("実績.csv", table))
                .isEqualTo(new Parsed.Valid<>(new EvidenceRules.Named("実績.csv", "text/csv")));
    }

    @Test
    void aFileOverTenMegabytesIsTooLarge() {
        assertThat(EvidenceRules.parse("a.pdf", new byte[EvidenceRules.MOST_BYTES + 1]))
                .isEqualTo(new Parsed.Invalid<>(List.of(FieldError.of("file", "progress.fault.evidence.large", "10"))));
    }
}
