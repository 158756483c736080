package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.plan.web.MeasureSearchRules.Field;
import org.yukidoke.plan.web.MeasureSearchRules.Place;

class MeasureSearchRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            サポステ         | サポステで支える               | [サポステ]で支える
            サボステ         | サポステで支える               | [サポステ]で支える
            ｻﾎﾟｽﾃ            | サポステで支える               | [サポステ]で支える
            さぽすて         | サポステで支える               | [サポステ]で支える
            サポステ         | ｻﾎﾟｽﾃで支える                 | [ｻﾎﾟｽﾃ]で支える
            ポラリス         | ボラリス☆とちぎ               | [ボラリス]☆とちぎ
            コンピュータ     | コンピューター講座             | [コンピューター]講座
            コンピューター   | コンピュータ講座               | [コンピュータ]講座
            ＭＯＳ           | MOS資格の講座                 | [MOS]資格の講座
            mos              | ＭＯＳ資格の講座               | [ＭＯＳ]資格の講座
            高﨑             | 髙崎市の窓口                   | [髙崎]市の窓口
            渡辺             | 渡邉さんと渡邊さん             | [渡邉]さんと[渡邊]さん
            県民全体         | 栃木県民全體に広げる           | 栃木[県民全體]に広げる
            総連合会三重県   | 日本労働組合総連合会 三重県    | 日本労働組合[総連合会 三重県]
            35歳             | ３５歳からの窓口               | [３５歳]からの窓口
            株               | ㈱の名                         | [㈱]の名
            吉               | 𠮷田                           | [𠮷]田
            """)
    void aWordIsFoundHoweverItIsWritten(String typed, String text, String marked) {
        assertThat(shown(MeasureSearchRules.mark(text, MeasureSearchRules.words(typed))))
                .isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            サポステ　労働局 | true
            サポステ 県      | false
            労働局 相談      | true
            支援センター     | false
            job fair         | true
            fair job         | true
            jobfair          | false
            ー               | true
            """)
    void everyWordMustStandSomewhere(String typed, boolean found) {
        var fields = List.of(
                new Field(Place.TITLE, "サポステで相談に応じる"),
                new Field(Place.OTHER_TITLE, "Job fairs"),
                new Field(Place.OWNER, "労働局"));
        assertThat(MeasureSearchRules.find(fields, MeasureSearchRules.words(typed)))
                .satisfies(hit -> assertThat(hit.isPresent()).isEqualTo(found));
    }

    @Test
    void aHitSaysWhereAndShowsTheSurroundings() {
        var fields = List.of(
                new Field(Place.TITLE, "窓口を広げる"),
                new Field(Place.WORDING, "あ".repeat(100) + "<b>若者サポステ</b>" + "い".repeat(100)));
        var snippets = MeasureSearchRules.find(fields, MeasureSearchRules.words("サポステ"))
                .orElseThrow();
        assertThat(snippets).singleElement().satisfies(snippet -> {
            assertThat(snippet.place()).isEqualTo(Place.WORDING);
            assertThat(shown(snippet.pieces()))
                    .startsWith("…ああ")
                    .contains("<b>若者[サポステ]</b>")
                    .endsWith("いい…");
        });
    }

    @Test
    void nothingTypedIsNoWord() {
        assertThat(MeasureSearchRules.words(" 　")).isEmpty();
        assertThat(MeasureSearchRules.words("")).isEmpty();
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
