package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yukidoke.kernel.Period;

/** Bodies a, b and c, and the council. */
class DisclosureRulesTest {

    private static final String COUNCIL = Cell.COUNCIL;

    private static Entry says(String reporter, String period, long value) {
        return entry(reporter, period, new Reading.Quantity(BigDecimal.valueOf(value)));
    }

    private static Entry withholds(String reporter, String period) {
        return entry(reporter, period, new Reading.Suppressed());
    }

    private static Entry entry(String reporter, String period, Reading reading) {
        return new Entry(
                UUID.randomUUID(),
                new Cell("tochigi-r2.k.6", reporter, Period.parse(period), ""),
                reading,
                Entry.Ground.REPORTED,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                reporter);
    }

    private static List<String> hidden(Entry... standing) {
        return DisclosureRules.hidden(Arrays.asList(standing)).stream()
                .map(cell -> cell.reporter() + cell.period())
                .sorted()
                .toList();
    }

    @Test
    void nothingIsTakenAwayWhereNothingIsWithheld() {
        assertThat(hidden(says(COUNCIL, "2021", 2150), says("a", "2021", 800), says("b", "2021", 1350)))
                .isEmpty();
    }

    @Test
    void aTotalAndTheRestDoNotTellWhatABodyWithholds() {
        assertThat(hidden(
                        says(COUNCIL, "2021", 2150),
                        says("a", "2021", 800),
                        withholds("b", "2021"),
                        says("c", "2021", 620)))
                .containsExactly("a2021", "b2021", "c2021");
    }

    @Test
    void withoutATotalTheOthersMaySpeak() {
        assertThat(hidden(says("a", "2021", 800), withholds("b", "2021"))).containsExactly("b2021");
    }

    @Test
    void twoWhoWithholdHideEachOther() {
        assertThat(hidden(
                        says(COUNCIL, "2021", 2150),
                        says("a", "2021", 800),
                        withholds("b", "2021"),
                        withholds("c", "2021")))
                .containsExactly("b2021", "c2021");
    }

    @Test
    void aYearAndElevenMonthsDoNotTellTheTwelfth() {
        var months = Period.parse("2021").by(Period.Kind.MONTH);
        var entries = Stream.concat(
                        Stream.of(says("a", "2021", 130), withholds("a", "2021-04")),
                        months.stream().skip(1).map(month -> says("a", month.code(), 10)))
                .toArray(Entry[]::new);
        assertThat(hidden(entries)).hasSize(12).doesNotContain("a2021");
    }

    @Test
    void whatHidingOneTotalTellsOfAnotherIsHiddenToo() {
        // The quarter that is hidden for the year's sake is itself a total of months.
        assertThat(hidden(
                        says("a", "2021", 100),
                        withholds("a", "2021-Q1"),
                        says("a", "2021-Q2", 20),
                        says("a", "2021-Q3", 20),
                        says("a", "2021-Q4", 20),
                        says("a", "2021-H1", 60)))
                .contains("a2021-Q1", "a2021-Q2");
    }

    @Test
    void whatStoodBeforeAFigureWasWithheldIsNotTold() {
        var before = says("b", "2021", 730);
        var now = withholds("b", "2021");
        assertThat(DisclosureRules.readable(List.of(now, before), List.of(now)))
                .extracting(Entry::reading)
                .containsExactly(new Reading.Suppressed(), new Reading.Suppressed());
    }
}
