package org.yukidoke.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yukidoke.statistics.Facts.PLACEMENT;
import static org.yukidoke.statistics.Facts.PLACEMENTS_OF_REIWA_2;
import static org.yukidoke.statistics.Facts.REIWA_2;
import static org.yukidoke.statistics.Facts.RULE;
import static org.yukidoke.statistics.Facts.VISIT;
import static org.yukidoke.statistics.Facts.aged;
import static org.yukidoke.statistics.Facts.flagged;
import static org.yukidoke.statistics.Facts.ofPerson;
import static org.yukidoke.statistics.Facts.placement;
import static org.yukidoke.statistics.Facts.reported;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.statistics.Addition.Obstacle;
import org.yukidoke.statistics.Conditions.Ages;

/** Facts are counted by rules, and what is left out is left out for a reason. */
class CountingTest {

    private static final CountingRule.Events EVENTS = new CountingRule.Events(RULE, PLACEMENTS_OF_REIWA_2);
    private static final CountingRule.Persons PERSONS = new CountingRule.Persons(RULE, PLACEMENTS_OF_REIWA_2);

    @Test
    void whatHappenedInTheWindowCounts() {
        var count = Counting.count(
                EVENTS,
                List.of(
                        placement("first-day", "2020-04-01"),
                        placement("last-day", "2021-03-31"),
                        placement("day-before", "2020-03-31"),
                        Fact.event("visit", VISIT, new When.On(LocalDate.of(2020, 5, 1))),
                        reported("three-years", "", "2020..2022", 5)));
        assertThat(count.value()).isEqualByComparingTo("2");
        assertThat(count.counted()).containsExactly("first-day", "last-day");
        assertThat(count.excluded())
                .containsExactly(
                        new Excluded("day-before", Reason.OUTSIDE_WINDOW),
                        new Excluded("three-years", Reason.ACROSS_WINDOW),
                        new Excluded("visit", Reason.OTHER_KIND));
    }

    @ParameterizedTest
    @CsvSource({"DUPLICATE", "SUBSET", "REPRISE", "SUPERSEDED", "SUPPRESSED"})
    void whatIsInAnotherFigureIsLeftOut(Flag flag) {
        var count = Counting.count(EVENTS, List.of(flagged(placement("a", "2020-05-01"), flag)));
        assertThat(count.value()).isZero();
        assertThat(count.excluded()).containsExactly(new Excluded("a", Reason.valueOf(flag.name())));
    }

    @Test
    void aTableOfPartsMayAdmitThem() {
        var parts = new Conditions(Set.of(PLACEMENT), REIWA_2, Map.of(), new Ages.Any(), Set.of(Flag.SUBSET));
        var count = Counting.count(
                new CountingRule.Events(RULE, parts), List.of(flagged(placement("a", "2020-05-01"), Flag.SUBSET)));
        assertThat(count.counted()).containsExactly("a");
    }

    @Test
    void aPersonPlacedTwiceIsTwoPlacementsAndOnePerson() {
        var facts = List.of(
                ofPerson(placement("spring", "2020-04-10"), "p1"),
                ofPerson(placement("winter", "2020-12-01"), "p1"),
                ofPerson(placement("other", "2020-07-01"), "p2"),
                placement("nobody-knows", "2020-07-02"));
        assertThat(Counting.count(EVENTS, facts).value()).isEqualByComparingTo("4");
        var persons = Counting.count(PERSONS, facts);
        assertThat(persons.value()).isEqualByComparingTo("2");
        assertThat(persons.excluded())
                .containsExactly(
                        new Excluded("nobody-knows", Reason.UNKNOWN_SUBJECT),
                        new Excluded("winter", Reason.SAME_SUBJECT));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1985-04-01, COUNTED
            1985-04-02, OTHER_AGE
            1965-04-02, COUNTED
            1965-03-31, OTHER_AGE
            """)
    void ageIsThatOnTheReferenceDay(LocalDate born, String outcome) {
        var ages = new Ages.At(LocalDate.of(2025, 4, 1), 40, 59);
        var rule = new CountingRule.Events(RULE, new Conditions(Set.of(PLACEMENT), REIWA_2, Map.of(), ages, Set.of()));
        var count = Counting.count(rule, List.of(aged(placement("a", "2020-05-01"), new Age.Born(born))));
        assertThat(
                        count.counted().isEmpty()
                                ? count.excluded().getFirst().reason().name()
                                : "COUNTED")
                .isEqualTo(outcome);
    }

    @Test
    void figuresOfAllAgesAreLeftOutWhereAgesMatter() {
        var rule = new CountingRule.Events(
                RULE, new Conditions(Set.of(PLACEMENT), REIWA_2, Map.of(), new Ages.NotAll(), Set.of()));
        var count = Counting.count(rule, List.of(aged(placement("a", "2020-05-01"), new Age.All())));
        assertThat(count.excluded()).containsExactly(new Excluded("a", Reason.ALL_AGES));
    }

    @Test
    void aStockIsWhatEachReporterLastSaid() {
        var count = Counting.count(
                new CountingRule.Latest(RULE, PLACEMENTS_OF_REIWA_2),
                List.of(
                        reported("1", "pref", "2020-Q1", 9),
                        reported("2", "pref", "2020-Q3", 14),
                        reported("3", "city", "2020-Q2", 6)));
        assertThat(count.value()).isEqualByComparingTo("20");
        assertThat(count.excluded()).containsExactly(new Excluded("1", Reason.EARLIER_STOCK));
    }

    @Test
    void aShareKeepsWhatIsAboveAndBelowTheLine() {
        var placed = new CountingRule.Total(RULE, PLACEMENTS_OF_REIWA_2);
        var visited = new CountingRule.Events(RULE, Conditions.of(VISIT, REIWA_2));
        var share = Counting.count(
                new CountingRule.Share(RULE, placed, visited),
                List.of(
                        reported("placed", "", "2020", 2),
                        Fact.event("v1", VISIT, new When.On(LocalDate.of(2020, 5, 1))),
                        Fact.event("v2", VISIT, new When.On(LocalDate.of(2020, 5, 2))),
                        Fact.event("v3", VISIT, new When.On(LocalDate.of(2020, 5, 3)))));
        assertThat(share.value()).isEqualTo(new BigDecimal("0.6666666666666666666666666666666667"));
        assertThat(share.denominator().counted()).containsExactly("v1", "v2", "v3");
        assertThat(share.numerator().excluded()).extracting(Excluded::fact).containsExactly("v1", "v2", "v3");
        assertThat(share.excluded()).isEmpty();
    }

    @Test
    void twoFactsUnderOneIdAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Counting.count(EVENTS, List.of(placement("a", "2020-05-01"), placement("a", "2020-05-02"))));
    }

    @Test
    void sumsOfOneRuleAddUp() {
        var first = Counting.count(EVENTS, List.of(placement("a", "2020-05-01"), placement("x", "2019-05-01")));
        var second = Counting.count(EVENTS, List.of(placement("b", "2020-06-01"), placement("x", "2019-05-01")));
        assertThat(Counting.add(List.of(first, second))).isInstanceOfSatisfying(Addition.Added.class, added -> {
            assertThat(added.sum().value()).isEqualByComparingTo("2");
            assertThat(added.sum().counted()).containsExactly("a", "b");
            assertThat(added.sum().excluded()).containsExactly(new Excluded("x", Reason.OUTSIDE_WINDOW));
        });
    }

    @Test
    void oneFactIsNotAddedTwice() {
        var sum = Counting.count(EVENTS, List.of(placement("a", "2020-05-01")));
        assertThat(Counting.add(List.of(sum, sum))).isEqualTo(new Addition.Refused(Set.of(Obstacle.SAME_FACT)));
    }

    @Test
    void personsSharesAndOtherRulesDoNotAddUp() {
        var version = new CountingRule.Version("placements", 2, LocalDate.of(2023, 4, 1));
        var persons = Counting.count(PERSONS, List.of(ofPerson(placement("a", "2020-05-01"), "p1")));
        var share = new Count.Share(version, persons, persons);
        assertThat(Counting.addAny(List.of(persons, share)))
                .isEqualTo(new Addition.Refused(
                        Set.of(Obstacle.PERSONS, Obstacle.SHARES, Obstacle.DIFFERENT_RULE, Obstacle.SAME_FACT)));
        assertThat(Counting.add(List.of())).isEqualTo(new Addition.Refused(Set.of(Obstacle.NOTHING)));
    }
}
