package org.yukidoke.casework.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** What plans ask for on a day, for those who keep them and those who take their steps. */
@PageTest(laidOut = {Councils.class, People.class})
class PlanDueIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private People people;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private Teams teams;

    @Autowired
    private PlanDue due;

    private static Step step(String what, Doer doer, @Nullable LocalDate day) {
        return new Step(UUID.randomUUID(), what, doer, day, null);
    }

    private static SupportPlan.Content plan(Goal.State state, @Nullable LocalDate review, Step... steps) {
        var goal = new Goal(UUID.randomUUID(), new Goal.Said("外に出たい", "", Area.DAYS), state, List.of(steps));
        return new SupportPlan.Content("静かに暮らしたい", "", review, List.of(goal));
    }

    private List<PlanDue.Line> of(Scope scope, UUID person) {
        return due.list(scope, TODAY).stream()
                .filter(line -> line.person().equals(person))
                .toList();
    }

    @Test
    void reviewsAndStepsOfTheNewestVersionAreDue() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        plans.write(keeper, person, 0, plan(Goal.State.OPEN, TODAY.minusDays(9), step("前の版の一歩", new Doer.Us(), TODAY)));
        Step done = step("済んだ一歩", new Doer.Us(), TODAY.minusDays(2));
        plans.write(
                keeper,
                person,
                1,
                plan(
                        Goal.State.OPEN,
                        TODAY,
                        step("見学を頼む", new Doer.Us(), TODAY.minusDays(1)),
                        step("散歩する", new Doer.Person(), TODAY),
                        step("まだ先の一歩", new Doer.Us(), TODAY.plusDays(1)),
                        step("日のない一歩", new Doer.Us(), null),
                        done));
        plans.mark(keeper, person, done.line(), Step.State.DONE, "");

        assertThat(of(keeper, person))
                .extracting(line -> line.kind() + " " + line.what())
                .containsExactlyInAnyOrder("OURS 見学を頼む", "REVIEW ", "THEIRS 散歩する");
        assertThat(due.left(keeper, person, TODAY)).isEqualTo(new PlanDue.Left(2, false, true, 4, 1));
    }

    @Test
    void nothingPressesWhileAGoalRests() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        plans.write(keeper, person, 0, plan(Goal.State.RESTING, null, step("見学を頼む", new Doer.Us(), TODAY)));
        assertThat(of(keeper, person)).isEmpty();
    }

    @Test
    void anotherBodyHearsOfItsOwnStepsOnly() {
        Scope keeper = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID person = people.file(keeper);
        var joined = (Teams.Joining.Done) teams.join(keeper, person, new TeamMember.Who.Body(People.OFFICE, ""), "");
        plans.write(
                keeper,
                person,
                0,
                plan(
                        Goal.State.OPEN,
                        TODAY,
                        step("求人を探す", new Doer.Member(joined.member()), TODAY),
                        step("見学を頼む", new Doer.Us(), TODAY)));
        plans.agree(keeper, person, 1, new SupportPlan.Agreement.Agreed(Consent.Method.SPOKEN, TODAY, ""));
        assertThat(of(office, person)).as("without a share").isEmpty();

        people.share(keeper, person, EnumSet.of(Part.PLAN), People.OFFICE);
        assertThat(of(office, person))
                .extracting(line -> line.kind() + " " + line.what())
                .containsExactly("ASKED 求人を探す");
        assertThat(of(people.counsellor(People.CITY), person)).isEmpty();
    }
}
