package org.yukidoke.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubyRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            窓口《まどぐち》で話せます。            | [窓口:まどぐち]で話せます。
            この窓口《まどぐち》と相談《そうだん》  | この[窓口:まどぐち]と[相談:そうだん]
            ここは｜ハローワーク《仕事の窓口》です   | ここは[ハローワーク:仕事の窓口]です
            ふりがなのない文です。                  | ふりがなのない文です。
            《だれのでもない》読み                  | 《だれのでもない》読み
            """)
    void lettersBearTheirReading(String text, String expected) {
        assertThat(RubyRules.pieces(text.strip()).stream()
                        .map(piece -> piece.reading().isEmpty()
                                ? piece.text()
                                : "[" + piece.text() + ":" + piece.reading() + "]")
                        .collect(Collectors.joining()))
                .isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource("窓口《まどぐち》で話せます。, 窓口で話せます。")
    void withoutReadingsItIsAnOrdinaryText(String text, String bare) {
        assertThat(RubyRules.bare(text)).isEqualTo(bare);
    }
}
