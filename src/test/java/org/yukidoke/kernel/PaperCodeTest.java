package org.yukidoke.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperCodeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # as typed,   letters
            ABCD-EFGH,    ABCDEFGH
            abcd efgh,    ABCDEFGH
            ＡＢＣＤ‐ＥＦＧＨ, ABCDEFGH
            0Oo1-IiLl,    00011111
            """)
    void whatTheEyeMixesUpIsForgiven(String typed, String letters) {
        assertThat(PaperCode.find(typed, 8)).contains(letters);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ABCD-EFG
            ABCD-EFGHJ
            ABCD-EFGU
            ''
            """)
    void anythingElseIsNoCode(String typed) {
        assertThat(PaperCode.find(typed, 8)).isEmpty();
    }

    @Test
    void whatIsDrawnIsReadAgain() {
        String drawn = PaperCode.draw(new Random(1), 20);

        assertThat(PaperCode.grouped(drawn, 5)).matches("[^-]{5}(-[^-]{5}){3}");
        assertThat(PaperCode.find(PaperCode.grouped(drawn, 5), 20)).contains(drawn);
    }
}
