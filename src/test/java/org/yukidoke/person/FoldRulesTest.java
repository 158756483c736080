package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            髙﨑,     高崎
            渡邉,     渡邊
            齋藤,     斎藤
            𠮷田,     吉田
            山田 太郎, 山田太郎
            山田　太郎, 山田太郎
            ﾔﾏﾀﾞ,     ヤマダ
            辻󠄀,       辻
            """)
    void namesThatAreWrittenDifferentlyAreFoundByEachOther(String one, String other) {
        assertThat(FoldRules.name(one)).isEqualTo(FoldRules.name(other));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            やまだ,   ヤマダ
            ﾔﾏﾀﾞ,     ヤマタ
            ジュン,   シユン
            オオノ,   おおの
            コーノ,   コノ
            パク,     ハク
            """)
    void readingsThatSoundAlikeAreFoundByEachOther(String one, String other) {
        assertThat(FoldRules.reading(one)).isEqualTo(FoldRules.reading(other));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            048-000-0000,    0480000000
            ０４８（０００）０００１, 0480000001
            +81 48 000 0002, 0480000002
            """)
    void aNumberIsItsDigits(String typed, String folded) {
        assertThat(FoldRules.phone(typed)).isEqualTo(folded);
    }
}
