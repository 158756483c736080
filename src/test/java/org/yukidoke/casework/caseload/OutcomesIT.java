package org.yukidoke.casework.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** What came of it and how it stood later. */
@PageTest(laidOut = {Councils.class, People.class})
class OutcomesIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Caseloads caseloads;

    @Autowired
    private Periods periods;

    private final People people;
    private final Scope keeper;

    @Autowired
    OutcomesIT(People people) {
        this.people = people;
        this.keeper = people.counsellor(People.CENTRE);
    }

    private static Outcome.Said work(LocalDate since) {
        return new Outcome.Said(
                Outcome.Kind.WORK,
                Outcome.Employment.PART_TIME,
                since,
                Outcome.Source.PERSON,
                Outcome.Placer.US,
                "見本商店");
    }

    @Test
    void howTheyFareIsAskedWhenItsTimeComesAndOnce() {
        UUID person = people.file(keeper);
        periods.open(
                keeper,
                person,
                new Periods.Start(today.minusDays(200), Period.Kind.AFTERCARE, keeper.requireAccount(), ""));
        outcomes.add(keeper, person, work(today.minusMonths(3).minusDays(2)), null);
        Outcome outcome = outcomes.list(keeper, person).getFirst();

        assertThat(outcome.said().place()).isEqualTo("見本商店");
        assertThat(caseloads.toAsk(keeper, person))
                .contains(today.minusMonths(3).minusDays(2).plusMonths(3));
        var lines = caseloads
                .find(keeper, CaseFilter.mine().toggled(Case.Flag.FOLLOW_UP), 1)
                .lines();
        assertThat(lines).extracting(line -> line.one().person()).contains(person);

        var heard = new Outcome.FollowUp(3, Outcome.Stands.LASTS, today, "店長とも話せている");
        assertThat(outcomes.follow(keeper, person, outcome.id(), heard)).isEqualTo(new Outcomes.Writing.Done());
        assertThat(outcomes.follow(keeper, person, outcome.id(), heard)).isEqualTo(new Outcomes.Writing.Already());
        assertThat(caseloads.toAsk(keeper, person)).isEmpty();
        assertThat(outcomes.next(keeper, outcomes.list(keeper, person).getFirst()))
                .map(Outcomes.Asking::months)
                .contains(6);
    }

    @Test
    void whatIsSentTwiceCountsOnce() {
        UUID person = people.file(keeper);
        UUID draft = UUID.randomUUID();

        assertThat(outcomes.addOnce(keeper, person, work(today), draft)).isEqualTo(new Outcomes.Writing.Done());
        assertThat(outcomes.addOnce(keeper, person, work(today), draft)).isEqualTo(new Outcomes.Writing.Already());
        assertThat(outcomes.list(keeper, person)).hasSize(1);
        assertThat(outcomes.addOnce(keeper, person, work(today.minusDays(1)), draft))
                .as("something else from the same form, after going back")
                .isEqualTo(new Outcomes.Writing.Done());
        assertThat(outcomes.takeBack(
                        keeper, person, outcomes.list(keeper, person).getLast().id()))
                .isEqualTo(new Outcomes.Writing.Done());
        assertThat(outcomes.addOnce(keeper, person, work(today), UUID.randomUUID()))
                .as("another one of the same day")
                .isEqualTo(new Outcomes.Writing.Done());
    }

    @Test
    void aMistakeIsTakenBackAndCountsNoMore() {
        UUID person = people.file(keeper);
        periods.open(
                keeper,
                person,
                new Periods.Start(today.minusDays(200), Period.Kind.AFTERCARE, keeper.requireAccount(), ""));
        outcomes.add(keeper, person, work(today.minusMonths(3).minusDays(2)), null);
        UUID wrong = outcomes.list(keeper, person).getFirst().id();
        assertThat(caseloads.toAsk(keeper, person)).isPresent();

        assertThat(outcomes.takeBack(keeper, person, wrong)).isEqualTo(new Outcomes.Writing.Done());
        assertThat(outcomes.takeBack(keeper, person, wrong)).isEqualTo(new Outcomes.Writing.Already());
        assertThat(outcomes.list(keeper, person)).isEmpty();
        assertThat(caseloads.toAsk(keeper, person))
                .as("nobody is asked how it goes on")
                .isEmpty();
    }

    @Test
    void whoeverAnsweredIsNotQuietAndWhoeverCouldNotBeAskedIs() {
        UUID person = people.file(keeper);
        periods.open(
                keeper,
                person,
                new Periods.Start(today.minusDays(200), Period.Kind.AFTERCARE, keeper.requireAccount(), ""));
        outcomes.add(keeper, person, work(today.minusMonths(3).minusDays(2)), null);
        UUID outcome = outcomes.list(keeper, person).getFirst().id();

        outcomes.follow(
                keeper, person, outcome, new Outcome.FollowUp(1, Outcome.Stands.UNKNOWN, today.minusDays(1), ""));
        assertThat(flags(person)).contains(Case.Flag.QUIET);
        outcomes.follow(keeper, person, outcome, new Outcome.FollowUp(3, Outcome.Stands.LASTS, today.minusDays(4), ""));
        assertThat(flags(person)).doesNotContain(Case.Flag.QUIET);
        assertThat(caseloads.find(keeper, person).orElseThrow().one().known().last())
                .isEqualTo(new Case.Sign(today.minusDays(4), Case.How.FOLLOW_UP));

        outcomes.takeBack(keeper, person, outcome);
        assertThat(flags(person))
                .as("nobody was asked after what did not happen")
                .contains(Case.Flag.QUIET);
    }

    private Set<Case.Flag> flags(UUID person) {
        return caseloads.find(keeper, person).orElseThrow().flags();
    }

    @Test
    void aPeriodOpenedByMistakeAfterwardsSilencesNobody() {
        UUID person = people.file(keeper);
        periods.open(
                keeper,
                person,
                new Periods.Start(today.minusDays(200), Period.Kind.AFTERCARE, keeper.requireAccount(), ""));
        outcomes.add(keeper, person, work(today.minusMonths(3).minusDays(2)), null);
        periods.close(keeper, person, new Periods.Closing(today.minusDays(9), Period.Ending.SETTLED, "", true));
        assertThat(caseloads.toAsk(keeper, person)).isPresent();

        periods.open(
                keeper,
                person,
                new Periods.Start(today.minusDays(1), Period.Kind.AFTERCARE, keeper.requireAccount(), ""));
        periods.close(keeper, person, new Periods.Closing(today, Period.Ending.MISTAKE, "別の人のつもりだった", true));

        assertThat(periods.findOpen(keeper, person)).isEmpty();
        assertThat(caseloads.toAsk(keeper, person)).isPresent();
    }

    @Test
    void anotherBodyNeitherSeesNorWritesAny() {
        UUID person = people.file(keeper);
        outcomes.add(keeper, person, work(today), null);
        Scope other = people.counsellor(People.OFFICE);
        people.share(keeper, person, Set.of(org.yukidoke.person.Part.EMPLOYMENT), People.OFFICE);

        assertThat(outcomes.list(other, person))
                .as("a share of the file shows none either")
                .isEmpty();
        assertThat(outcomes.add(other, person, work(today), null)).isEqualTo(new Outcomes.Writing.Gone());
    }
}
