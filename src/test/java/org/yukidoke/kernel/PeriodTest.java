package org.yukidoke.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-04,    MONTH,   2020-04-01, 2020-04-30
            2021-02,    MONTH,   2021-02-01, 2021-02-28
            2020-Q1,    QUARTER, 2020-04-01, 2020-06-30
            2020-Q4,    QUARTER, 2021-01-01, 2021-03-31
            2020-H2,    HALF,    2020-10-01, 2021-03-31
            2020,       YEAR,    2020-04-01, 2021-03-31
            2020..2022, YEARS,   2020-04-01, 2023-03-31
            """)
    void aCodeNamesMonthsOfTheFiscalYear(String code, Period.Kind kind, LocalDate from, LocalDate to) {
        var period = Period.parse(code);
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.code()).isEqualTo(code);
        assertThat(Period.find(from, to)).contains(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020-13", "2020-Q5", "2020-H3", "2022..2020", "2020..2020", "令和2年度", "20-04", "0001"})
    void whatIsNoPeriodIsNotGuessed(String code) {
        assertThat(Period.find(code)).isEmpty();
    }

    @Test
    void monthsThatStraddleQuartersAreNoPeriod() {
        assertThatThrownBy(() -> new Period(YearMonth.of(2020, 5), YearMonth.of(2020, 7)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Period.find(LocalDate.of(2020, 4, 2), LocalDate.of(2020, 4, 30)))
                .isEmpty();
    }

    @Test
    void aYearIsCutIntoItsQuarters() {
        assertThat(Period.parse("2020").by(Period.Kind.QUARTER))
                .extracting(Period::code)
                .containsExactly("2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4");
        assertThat(Period.parse("2020").by(Period.Kind.YEAR)).isEmpty();
        assertThat(Period.parse("2020..2022").by(Period.Kind.YEAR)).hasSize(3);
    }
}
