package org.yukidoke.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final Map<String, BigDecimal> FIGURES =
            Map.of("kpi_1", new BigDecimal("12500"), "actual", new BigDecimal("12395.5"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 + 2 * 3                                 | 7
                    (1 + 2) * 3                               | 9
                    10 - 4 - 3                                | 3
                    100 / 8 / 2                               | 6.25
                    max(kpi_1 - actual, 0)                    | 104.5
                    min(0, kpi_1)                             | 0
                    (kpi_1 + max(kpi_1 - actual, 0)) / 3 * 2  | 8403
                    """)
    void isWorkedOutAsItIsWritten(String text, BigDecimal value) {
        assertThat(Expression.parse(text).value(FIGURES)).isEqualByComparingTo(value);
    }

    @Test
    void namesWhatItNeeds() {
        assertThat(Expression.parse("max(kpi_1 - actual, 0) / 3").names()).containsExactly("kpi_1", "actual");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 +", "(1", "max(1)", "1 2", "a ** b", "Kpi", "1,2"})
    void whatCannotBeReadIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Expression.parse(text));
    }

    @Test
    void aFigureThatIsMissingIsNotTakenForNought() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.parse("kpi_2").value(FIGURES))
                .withMessageContaining("kpi_2");
    }
}
