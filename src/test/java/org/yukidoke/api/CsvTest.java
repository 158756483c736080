package org.yukidoke.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    private static Csv of(String cell) {
        return new Csv(List.of("name"), List.of(List.of(cell)));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            =1+1,   `'=1+1`
            +81,    `'+81`
            -5,     `'-5`
            @sum,   `'@sum`
            ＝1,    `'＝1`
            'tis,   `''tis`
            5-1,    5-1
            再掲,   再掲
            """)
    void aTextNeverCalculatesAndTakingOneApostropheAwayGivesItBack(String text, String guarded) {
        assertThat(Csv.guarded(text)).isEqualTo(guarded);
    }

    @Test
    void commasQuotesAndLineBreaksStayInsideTheirCell() {
        var file = Encoding.UTF_8.encode(of("一、\"二\",\n三"));
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("\uFEFFname\r\n\"一、\"\"二\"\",\n三\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            𠮷野,  U+20BB7
            100¥,  U+00A5
            5〜6,  U+301C
            """)
    void whatCp932CannotHoldIsShownAndReported(String text, String codePoint) {
        var file = Encoding.CP932.encode(of(text));
        assertThat(new String(file.bytes(), Encoding.CP932.charset()))
                .contains("〓")
                .doesNotContain("?", "\\");
        assertThat(file.lost()).singleElement().satisfies(lost -> {
            assertThat(lost.row()).isEqualTo(2);
            assertThat(lost.column()).isEqualTo("name");
            assertThat(lost.codePoint()).isEqualTo(codePoint);
        });
    }

    @Test
    void cp932HoldsTheSignsOfficesUse() {
        assertThat(Encoding.CP932.encode(of("①㈱髙﨑～－Ⅲ")).lost()).isEmpty();
    }
}
