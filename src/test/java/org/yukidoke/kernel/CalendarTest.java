package org.yukidoke.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2020-03-31, 2019, 平成31年度",
        "2020-04-01, 2020, 令和2年度",
        "2019-05-01, 2019, 平成31年度",
        "2026-03-31, 2025, 令和7年度",
        "1989-04-01, 1989, 平成元年度"
    })
    void aFiscalYearBeginsInAprilAndIsNamedAfterItsFirstDay(LocalDate date, int year, String wareki) {
        var fiscalYear = FiscalYear.of(date);

        assertThat(fiscalYear).isEqualTo(new FiscalYear(year));
        assertThat(fiscalYear.wareki()).isEqualTo(wareki);
        assertThat(date).isBetween(fiscalYear.first(), fiscalYear.last());
    }

    @ParameterizedTest
    @CsvSource({"2019-04-30, 平成31年4月30日", "2019-05-01, 令和元年5月1日", "2025-07-30, 令和7年7月30日", "0026-11-22, 26年11月22日"})
    void aDayIsWrittenInItsEra(LocalDate date, String wareki) {
        assertThat(Wareki.day(date)).isEqualTo(wareki);
    }

    @ParameterizedTest
    @CsvSource({"2020-10-29, 令和2年10月29日（2020年）, 2020-10-29", "2020-10, 令和2年10月（2020年）, 2020-10", "unknown, '', ''"})
    void aPartialDateShowsAsMuchAsIsKnown(String text, String japanese, String english) {
        var date = PartialDate.parse(text);

        assertThat(date.iso()).isEqualTo(text);
        assertThat(date.show(Locale.JAPANESE)).isEqualTo(japanese);
        assertThat(date.show(Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-13", "2020-02-30", "soon", ""})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void fiscalYearsStandInOrder() {
        assertThat(new FiscalYear(2020)).isLessThan(new FiscalYear(2021));
    }
}
