package org.yukidoke.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of weekdays and rules of RFC 5545 say the same. */
class WeeklyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
            FREQ=MONTHLY;BYDAY=2TU,4TU
            FREQ=MONTHLY;BYDAY=1MO,1WE,-1MO,-1WE
            """)
    void aRuleComesBackFromItsRow(String rule) {
        assertThat(HoursPart.Weekly.of(rule).rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
            FREQ=MONTHLY;BYMONTHDAY=15
            FREQ=MONTHLY;BYDAY=1MO,2TU
            """)
    void aRuleRowsCannotSayStaysAsItIs(String rule) {
        assertThat(HoursPart.Weekly.of(rule).days()).isEmpty();
    }
}
