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
}
