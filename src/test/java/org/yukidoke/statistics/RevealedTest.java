package org.yukidoke.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.statistics.Shown.Part;

/** A withheld reading must not be the total less the rest. */
class RevealedTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            30 = 10 + a                         , a
            30 = 10 + a + b                     , ''
            30 = a + b; 12 = a + 4              , a b
            30 = a + b; 50 = a + b + c          , c
            30 = a + b; 40 = b + c; 50 = a + c  , a b c
            30 = a + b; 40 = c + d; 35 = a + c  , ''
            10 = 10 + a + b                     , a b
            30 = 10 + 20                        , ''
            """)
    void whatIsShownTogetherTells(String shown, String told) {
        List<Shown> totals =
                Stream.of(shown.split("; ")).map(RevealedTest::total).toList();
        assertThat(String.join(" ", Releases.revealed(totals))).isEqualTo(told);
    }

    private static Shown total(String text) {
        String[] sides = text.split(" = ", 2);
        List<Part> parts =
                Stream.of(sides[1].split(" \\+ ")).map(RevealedTest::part).toList();
        return new Shown(new BigDecimal(sides[0]), parts);
    }

    private static Part part(String text) {
        return Character.isDigit(text.charAt(0)) ? new Part.Known(new BigDecimal(text)) : new Part.Withheld(text);
    }
}
