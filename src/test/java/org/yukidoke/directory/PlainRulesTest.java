package org.yukidoke.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            窓口《まどぐち》に 行《い》きます。                            |
            令和8年（2026年）から 始《はじ》まります。                     |
            令和8年から始まります。                                       | era
            相談できないことはない。                                       | not_not
            行かないわけではありません。                                   | not_not
            ハローワークのコーナーで話します。                             |
            アセスメントをします。                                         | katakana
            この窓口では仕事のことやお金のことや家族のことや住まいのことなどをいつでもどこでもだれとでも一緒にゆっくりと考えることができます。 | long
            """)
    void aTextHardToReadIsNamed(String text, String what) {
        assertThat(PlainRules.hints(text))
                .extracting(ReadingHint::what)
                .containsExactly(what == null ? new String[0] : new String[] {what});
    }
}
