package org.yukidoke.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "髙齢者,高齢者",
        "﨑玉,崎玉",
        "渡邊,渡辺",
        "ﾊﾛｰﾜｰｸ,ハローワーク",
        "ハローワ一ク,ハローワーク",
        "ＤＶ,dv",
        "鶴ケ島,鶴ヶ島",
        "鶴が島,鶴ヶ島",
        "佐々木,佐佐木",
        "國民年金,国民年金",
        "障碍者,障害者",
        "我が家,我が家"
    })
    void oneWordInTwoSpellingsIsFolded(String one, String other) {
        assertThat(Spelling.fold(one)).isEqualTo(Spelling.fold(other));
    }

    @Test
    void theNumberOneStaysWhereNoLongMarkCanBe() {
        assertThat(Spelling.fold("一人")).isEqualTo("一人");
        assertThat(Spelling.fold("コロナ一時金")).isEqualTo("コロナ一時金");
    }

    @ParameterizedTest
    @CsvSource({"サボステ,さぽすて", "ハロワーク,はろーわーく", "シヨン,ション", "ひきごもり,ヒキコモリ"})
    void wordsThatSoundAlikeAreOne(String one, String other) {
        assertThat(Spelling.sound(one)).isEqualTo(Spelling.sound(other));
    }

    @ParameterizedTest
    @CsvSource({"引きこもり,ひきこもり", "職業訓練,しょくぎょうくんれん", "社会福祉協議会,しゃかいふくしきょうぎかい"})
    void kanjiAreReadAsTheySound(String written, String spoken) {
        var reader = new Reader();

        assertThat(reader.sound(written)).isEqualTo(reader.sound(spoken));
    }
}
