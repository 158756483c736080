package org.yukidoke.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.support.TestDatabase;

class HolidaysIT {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final Holidays holidays = holidays();

    private static Holidays holidays() {
        return new Holidays(DATABASE.application(), new References(DATABASE.application()));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @BeforeAll
    static void ourOwnFacts() {
        holidays().enterOwn(OwnFacts.file("holidays"), OwnFacts.file("closing-days"));
    }

    @Test
    void aDayBetweenTwoHolidaysIsOne() {
        assertThat(holidays.isHoliday(day("2026-09-22"))).isTrue();
        assertThat(holidays.findName(day("2026-09-22"), "")).contains("休日");
        assertThat(holidays.isHoliday(day("2026-09-24"))).isFalse();
    }

    @Test
    void officesRestAtWeekendsOnHolidaysAndAtTheTurnOfTheYear() {
        assertThat(holidays.nextWorkingDays(day("2026-12-25"), 3))
                .containsExactly(day("2026-12-28"), day("2027-01-04"), day("2027-01-05"));
        assertThat(holidays.nextWorkingDays(day("2026-05-01"), 1)).containsExactly(day("2026-05-07"));
    }

    @Test
    void aBodyMayBeClosedOnDaysOfItsOwn() {
        holidays.enter(List.of(new Holidays.Holiday("mie.centre", day("2026-11-24"), "館内整理")));

        assertThat(holidays.nextWorkingDays(day("2026-11-20"), 1, "mie.centre")).containsExactly(day("2026-11-25"));
        assertThat(holidays.nextWorkingDays(day("2026-11-20"), 1)).containsExactly(day("2026-11-24"));
    }

    @Test
    void theCabinetOfficesListReplacesTheYearsItNames() {
        byte[] list =
                "国民の祝日・休日月日,国民の祝日・休日名称\r\n2028/1/1,元日\r\n2028/1/10,成人の日\r\n".getBytes(Charset.forName("windows-31j"));

        assertThat(holidays.take(list)).isEqualTo(new Parsed.Valid<>(2));
        assertThat(holidays.isHoliday(day("2028-01-10"))).isTrue();
        assertThat(holidays.isHoliday(day("2027-03-22"))).isTrue();
        assertThat(holidays.findLastKnown()).contains(day("2028-01-10"));
    }
}
