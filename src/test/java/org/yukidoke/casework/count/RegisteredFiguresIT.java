package org.yukidoke.casework.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.caseload.Registration;
import org.yukidoke.casework.caseload.Registrations;
import org.yukidoke.kernel.Period;
import org.yukidoke.person.People;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.OwnCount;
import org.yukidoke.progress.OwnCounts;
import org.yukidoke.support.PageTest;

/** What is proposed for the plan follows the registrations that stand. */
@PageTest(laidOut = {Councils.class, People.class})
class RegisteredFiguresIT {

    @Autowired
    private Registrations registrations;

    @Autowired
    private OwnCounts counts;

    @Autowired
    private Plans plans;

    private final People people;
    private final Scope keeper;

    @Autowired
    RegisteredFiguresIT(People people) {
        this.people = people;
        this.keeper = people.counsellor(People.OFFICE);
    }

    @Test
    void newOnesCountWhereTheyBelongAndPeopleOfYearsBeforeDoNot() {
        for (int each = 0; each < 3; each++) {
            registrations.register(keeper, people.file(keeper), LocalDate.of(2025, 4, 3));
        }
        UUID known = people.file(keeper);
        registrations.register(keeper, known, LocalDate.of(2024, 4, 3));
        registrations.register(keeper, known, LocalDate.of(2025, 4, 3));

        OwnCount april = count("2025-04");
        assertThat(april.value()).isEqualByComparingTo("3");
        assertThat(april.others()).containsEntry("casework.registration.carried", BigDecimal.ONE);
        assertThat(april.sum().counted()).allMatch(id -> id.startsWith("casework.registration.new/2025-04"));
        assertThat(count("2025-Q1").months()).hasSize(3);
    }

    @Test
    void whatIsPutRightOrTakenBackIsProposedNoMore() {
        UUID known = people.file(keeper);
        registrations.register(keeper, known, LocalDate.of(2025, 10, 3));
        registrations.register(keeper, known, LocalDate.of(2024, 10, 3));
        UUID mistaken = people.file(keeper);
        registrations.register(keeper, mistaken, LocalDate.of(2025, 10, 4));
        registrations.register(keeper, people.file(keeper), LocalDate.of(2025, 10, 5), Registration.Kind.CARRIED);
        assertThat(count("2025-10").value()).isEqualByComparingTo("2");

        registrations.correct(keeper, known, registered(known));
        registrations.takeBack(keeper, mistaken, registered(mistaken), Registration.Why.PERSON);

        assertThat(count("2025-10").value()).isZero();
        assertThat(count("2025-10").others()).containsEntry("casework.registration.carried", BigDecimal.TWO);
    }

    private UUID registered(UUID person) {
        return registrations.list(keeper, person).getFirst().id();
    }

    private OwnCount count(String period) {
        Plan plan = plans.get("saitama-r7");
        return counts.find(
                        keeper,
                        plan,
                        Indicator.find(plan, "k.2-1").orElseThrow(),
                        Period.parse(period),
                        Moment.asOf(Instant.now()))
                .orElseThrow();
    }
}
