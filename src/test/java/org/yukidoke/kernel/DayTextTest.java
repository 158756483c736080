package org.yukidoke.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    @ParameterizedTest
    @CsvSource({
        "2025-07-03, 2025-07-03",
        "2025/7/3, 2025-07-03",
        "２０２５年７月３日, 2025-07-03",
        "令和7年7月3日, 2025-07-03",
        "R7.7.3, 2025-07-03",
        "令和元年 5月1日, 2019-05-01",
        "H31.4.30, 2019-04-30",
        "昭和50年1月1日, 1975-01-01"
    })
    void aDayIsReadAsPeopleTypeIt(String typed, LocalDate day) {
        assertThat(DayText.find(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "平成31年5月1日",
                "令和0年1月1日",
                "2025-02-30",
                "7/3",
                "9月頃",
                "2025-07",
                "0026-11-22",
                "1899-12-31",
                "2200-01-01"
            })
    void whatIsNoDayIsNotGuessed(String typed) {
        assertThat(DayText.find(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0026-11-22, true", "9999-12-31, true", "1900-01-01, false", "2199-12-31, false", "0026-13-01, false"})
    void aYearNobodyMeansIsToldFromWhatIsNoDay(String typed, boolean strange) {
        assertThat(DayText.strange(typed)).isEqualTo(strange);
    }
}
