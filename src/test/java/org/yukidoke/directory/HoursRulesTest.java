package org.yukidoke.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoursRulesTest {

    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 11, 23));
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private static Hours.Opening opening(String rule, LocalTime opens, LocalTime closes) {
        return new Hours.Opening(rule, null, null, opens, closes);
    }

    private static Hours weekdays(Tri holidays, Hours.Special... specials) {
        return new Hours(
                List.of(opening("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", NINE, FIVE)),
                holidays,
                List.of(specials),
                Wording.NONE);
    }

    private static OpenState at(String moment, Hours hours) {
        return HoursRules.at(LocalDateTime.parse(moment), hours, HOLIDAYS::contains);
    }

    private static OpenState.Closed closedTill(String moment) {
        return new OpenState.Closed(LocalDateTime.parse(moment));
    }

    @Test
    void onAWorkingDayItIsOpenUntilFive() {
        assertThat(at("2026-11-20T10:00", weekdays(Tri.NO)))
                .isEqualTo(new OpenState.Open(LocalDateTime.parse("2026-11-20T17:00")));
        assertThat(at("2026-11-20T17:00", weekdays(Tri.NO))).isEqualTo(closedTill("2026-11-24T09:00"));
    }

    @Test
    void aHolidayClosesItUnlessNobodySaidSo() {
        assertThat(at("2026-11-23T10:00", weekdays(Tri.NO))).isEqualTo(closedTill("2026-11-24T09:00"));
        assertThat(at("2026-11-23T10:00", weekdays(Tri.YES))).isInstanceOf(OpenState.Open.class);
        assertThat(at("2026-11-23T10:00", weekdays(Tri.UNKNOWN))).isEqualTo(new OpenState.Unknown());
    }

    @Test
    void aSpecialDayComesFirst() {
        var newYear =
                new Hours.Special(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 3), null, null, Wording.ja("年末年始"));

        assertThat(at("2026-12-28T18:00", weekdays(Tri.NO, newYear))).isEqualTo(closedTill("2027-01-04T09:00"));
    }

    @Test
    void theSecondAndFourthTuesdayAreUnderstood() {
        var hours = new Hours(
                List.of(opening("FREQ=MONTHLY;BYDAY=2TU,4TU", LocalTime.of(13, 0), LocalTime.of(16, 0))),
                Tri.NO,
                List.of(),
                Wording.NONE);

        assertThat(at("2026-11-10T14:00", hours)).isInstanceOf(OpenState.Open.class);
        assertThat(at("2026-11-17T14:00", hours)).isEqualTo(closedTill("2026-11-24T13:00"));
    }

    @Test
    void everySecondWeekCountsFromItsFirstDay() {
        var hours = new Hours(
                List.of(new Hours.Opening(
                        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", LocalDate.of(2026, 11, 7), null, NINE, FIVE)),
                Tri.NO,
                List.of(),
                Wording.NONE);

        assertThat(at("2026-11-21T12:00", hours)).isInstanceOf(OpenState.Open.class);
        assertThat(at("2026-11-14T12:00", hours)).isEqualTo(closedTill("2026-11-21T09:00"));
        assertThat(at("2026-10-31T12:00", hours)).isEqualTo(closedTill("2026-11-07T09:00"));
    }

    @Test
    void aLineThatIsOpenUntilMidnightIsOpenAtNight() {
        var hours = new Hours(
                List.of(opening("FREQ=DAILY", LocalTime.of(19, 0), LocalTime.MIDNIGHT)),
                Tri.YES,
                List.of(),
                Wording.NONE);

        assertThat(at("2026-11-21T23:59", hours))
                .isEqualTo(new OpenState.Open(LocalDateTime.parse("2026-11-22T00:00")));
        assertThat(at("2026-11-22T00:00", hours)).isEqualTo(closedTill("2026-11-22T19:00"));
    }

    @Test
    void whatNobodySaidIsUnknownAndNotClosed() {
        assertThat(at("2026-11-20T10:00", Hours.UNKNOWN)).isEqualTo(new OpenState.Unknown());
    }

    @Test
    void onlyRulesOfTheStandardAreRules() {
        assertThat(HoursRules.isRule("FREQ=WEEKLY;BYDAY=MO")).isTrue();
        assertThat(HoursRules.isRule("毎週月曜")).isFalse();
    }
}
