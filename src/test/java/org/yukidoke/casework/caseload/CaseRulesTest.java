package org.yukidoke.casework.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.casework.Period;

/** When a case asks for attention, and which comes first. */
class CaseRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Yardstick BY = new Yardstick(30, 30, 365, 60, List.of(1, 3, 6, 12));
    private static final UUID ME = new UUID(0, 1);

    private static @Nullable LocalDate ago(@Nullable Integer days) {
        return days == null ? null : TODAY.minusDays(days);
    }

    private static Case that(Case.Known known) {
        return since(TODAY.minusDays(400), known);
    }

    private static Case since(LocalDate opened, Case.Known known) {
        return new Case(
                new Period(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Period.Kind.ACCOMPANY,
                        opened,
                        ME,
                        new Period.State.Open()),
                known);
    }

    private static Case.Known talked(Integer last, Case.@Nullable Next next) {
        return new Case.Known(new Case.Sign(TODAY.minusDays(last), Case.How.PLACE), next, "", null, null, null);
    }

    @ParameterizedTest(name = "last contact {0} days ago, {1} to act on the day {2} days ago: {3}")
    @CsvSource(textBlock = """
            5,   ,      ,    ''
            5,   us,    0,   due
            5,   us,    3,   due
            5,   us,    -3,  ours
            5,   us,    ,    ours
            5,   them,  3,   theirs
            5,   other, ,    theirs
            30,  ,      ,    quiet
            29,  ,      ,    ''
            40,  them,  -10, theirs
            40,  them,  2,   'theirs,quiet'
            40,  us,    ,    'ours,quiet'
            365, ,      ,    'quiet,closing'
            400, us,    ,    'ours,quiet'
            """)
    void asksForAttention(int last, @Nullable String by, @Nullable Integer on, String flags) {
        var next = by == null ? null : new Case.Next(Case.By.of(by), ago(on), TODAY.minusDays(last));
        Set<String> expected =
                flags.isEmpty() ? Set.of() : Arrays.stream(flags.split(",", -1)).collect(Collectors.toSet());
        assertThat(CaseRules.flags(that(talked(last, next)), BY, TODAY).stream().map(Case.Flag::key))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whoeverWasNeverMetIsQuietSinceTheFirstDay() {
        assertThat(CaseRules.flags(since(TODAY.minusDays(10), Case.Known.NOTHING), BY, TODAY))
                .isEmpty();
        assertThat(CaseRules.flags(since(TODAY.minusDays(30), Case.Known.NOTHING), BY, TODAY))
                .containsExactly(Case.Flag.QUIET);
    }

    @Test
    void closingIsNeverThoughtOfWhileSomebodyIsToBeAsked() {
        var asked = new Case.Known(
                new Case.Sign(TODAY.minusDays(500), Case.How.CONTACT), null, "", null, TODAY.minusDays(1), null);
        assertThat(CaseRules.flags(that(asked), BY, TODAY))
                .containsExactlyInAnyOrder(Case.Flag.QUIET, Case.Flag.FOLLOW_UP);
    }

    @Test
    void whoeverLeftTheirWorkIsNotClosedButAskedFirst() {
        var last = new Case.Sign(TODAY.minusDays(500), Case.How.CONTACT);
        Case left = that(new Case.Known(last, null, "", null, null, TODAY.minusDays(600)));
        assertThat(CaseRules.flags(left, BY, TODAY)).containsExactlyInAnyOrder(Case.Flag.QUIET, Case.Flag.QUIT);
        assertThat(CaseRules.presses(left, BY, TODAY)).contains(TODAY.minusDays(600));
    }

    @Test
    void theLongestOverdueComesFirstAndWhatOnlyGoesOnComesLast() {
        Case goesOn = that(talked(3, null));
        Case late = that(talked(3, new Case.Next(Case.By.US, TODAY.minusDays(20), TODAY.minusDays(25))));
        Case today = that(talked(3, new Case.Next(Case.By.US, TODAY, TODAY.minusDays(3))));
        Case quiet = that(talked(35, null));

        assertThat(Stream.of(goesOn, today, quiet, late).sorted(CaseRules.order(CaseFilter.Sort.URGENT, BY, TODAY)))
                .containsExactly(late, quiet, today, goesOn);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            who=all&flag=quiet&flag=due                 | who=all&flag=due&flag=quiet
            flag=quiet&who=見本&kind=nonsense&rung=moon  | who=mine&flag=quiet
            who=nobody&kind=family&rung=try&sort=last    | who=nobody&kind=family&rung=try&sort=last
            who=00000000-0000-0000-0000-000000000001     | who=00000000-0000-0000-0000-000000000001
            who=<script>                                 | who=mine
            """)
    void anAddressNamesNothingButWhatIsKnown(String typed, String kept) {
        Map<String, List<String>> asked = Arrays.stream(typed.split("&", -1))
                .map(part -> part.split("=", 2))
                .collect(Collectors.groupingBy(
                        part -> part[0], Collectors.mapping(part -> part[1], Collectors.toList())));
        assertThat(CaseFilter.read(asked).query()).isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0} days after, asked {1}: {2} months")
    @CsvSource(textBlock = """
            10,   '',      1
            31,   '',      1
            40,   1,       3
            100,  '',      3
            100,  3,       6
            370,  '1,3,6', 12
            370,  '12',    0
            470,  '',      0
            """)
    void howTheyFareIsAskedAfterSomeMonths(int since, String asked, int months) {
        List<Integer> done = asked.isEmpty()
                ? List.of()
                : Arrays.stream(asked.split(",", -1)).map(Integer::valueOf).toList();
        var next = FollowUpRules.next(TODAY.minusDays(since), List.of(1, 3, 6, 12), done, TODAY);
        assertThat(next.map(FollowUpRules.Asking::months).orElse(0)).isEqualTo(months);
        next.ifPresent(
                one -> assertThat(one.on()).isEqualTo(TODAY.minusDays(since).plusMonths(months)));
    }
}
