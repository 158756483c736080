package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No two single days can be held against each other. */
class CountDayTest {

    private static final Instant NOW = Instant.parse("2026-11-21T15:30:00Z"); // the 22nd in Japan

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',         2026-11-22, false
            2026-11-22, 2026-11-22, false
            2026-10-31, 2026-10-31, false
            2024-02-29, 2024-02-29, false
            2026-11-21, 2026-11-22, true
            2026-10-30, 2026-11-22, true
            2026-11-30, 2026-11-22, true
            yesterday,  2026-11-22, true
            """)
    void onlyNowAndMonthsThatEnded(String typed, LocalDate day, boolean refused) {
        assertThat(CountDay.read(typed, NOW)).isEqualTo(new CountDay(day, refused));
    }
}
