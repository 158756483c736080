package org.yukidoke.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaCodeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            131016  | 131016
            13101   | 131016
            011002  | 011002
            1100    | 011002
            92011   | 092011
            110001  | 110001
            240001  | 240001
            050008  | 050008
            090000  | 090000
            １１２０１１ | 112011
            """, delimiter = '|')
    void aCodeIsKeptWithItsCheckDigit(String typed, String kept) {
        assertThat(AreaCode.parse("code", typed)).isEqualTo(new Parsed.Valid<>(new AreaCode(kept)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            112012 | kernel.area_code.check
            480002 | kernel.area_code.prefecture
            92012  | kernel.area_code.check
            00100  | kernel.area_code.prefecture
            川越   | kernel.area_code.digits
            112    | kernel.area_code.digits
            """, delimiter = '|')
    void aCodeThatCannotBeIsRefusedForAReason(String typed, String key) {
        assertThat(AreaCode.parse("code", typed)).isEqualTo(new Parsed.Invalid<>(List.of(FieldError.of("code", key))));
    }

    @ParameterizedTest
    @CsvSource({"112011,110001", "242012,240001"})
    void aPlaceLiesInItsPrefecture(String place, String prefecture) {
        assertThat(AreaCode.of(place).prefecture()).isEqualTo(AreaCode.of(prefecture));
        assertThat(AreaCode.of(place).prefecture().isPrefecture()).isTrue();
    }

    /** 11110 is 岩槻区 of さいたま市 (11100); 14131 川崎区 of 川崎市 (14130), beside 横浜市 (14100). */
    @ParameterizedTest
    @CsvSource({
        "11000, 11110, true",
        "11000, 11201, true",
        "11000, 05201, false",
        "11100, 11101, true",
        "11100, 11110, true",
        "11100, 11201, false",
        "11101, 11110, false",
        "11201, 11100, false",
        "11100, 11100, false",
        "14130, 14131, true",
        "14100, 14131, false"
    })
    void aPlaceHoldsWhatLiesInIt(String place, String other, boolean holds) {
        assertThat(AreaCode.of(place).mayHold(AreaCode.of(other))).isEqualTo(holds);
    }
}
