package org.yukidoke.casework.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.caseload.Registrations;
import org.yukidoke.kernel.Period;
import org.yukidoke.person.People;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.OwnCounts;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Recording;
import org.yukidoke.progress.Reported;
import org.yukidoke.support.PageTest;

/** "This system counted it" is said of a figure only while it is so. */
@PageTest(laidOut = {Councils.class, People.class})
class TakenGroundIT {

    private static final String PLAN = "saitama-r7";

    @Autowired
    private Registrations registrations;

    @Autowired
    private OwnCounts counts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Reported reported;

    @Autowired
    private Plans plans;

    @Autowired
    private People people;

    @Test
    void aNumberTakenBeforeTheRecordsChangedIsNoGroundForTheSameNumberTypedLater() {
        Scope keeper = people.counsellor(People.OFFICE);
        register(keeper, LocalDate.of(2025, 10, 3), 3);
        take(keeper, "2025-10");
        register(keeper, LocalDate.of(2025, 10, 4), 1);
        assertThat(ledger.record(keeper, PLAN, List.of(typed("2025-10", 3)))).isInstanceOf(Recording.Done.class);
        assertThat(origin("2025-10")).isEqualTo(Entry.Origin.REPORT);

        take(keeper, "2025-10");
        assertThat(ledger.record(keeper, PLAN, List.of(typed("2025-10", 4)))).isInstanceOf(Recording.Done.class);
        assertThat(origin("2025-10")).isEqualTo(Entry.Origin.COUNT);
    }

    @Test
    void whoeverTypesAFigureForABodyHasCountedNothingAndWhoeverAcceptsItsReportTakesItsCount() {
        Scope keeper = people.counsellor(People.OFFICE);
        Scope secretariat = people.with(Role.SECRETARIAT, People.CITY);
        register(keeper, LocalDate.of(2025, 11, 3), 2);
        take(keeper, "2025-11");
        assertThat(ledger.record(secretariat, PLAN, List.of(typed("2025-11", 2))))
                .isInstanceOf(Recording.Done.class);
        assertThat(origin("2025-11")).isEqualTo(Entry.Origin.REPORT);

        register(keeper, LocalDate.of(2026, 1, 3), 2);
        take(keeper, "2026-01");
        register(keeper, LocalDate.of(2026, 1, 4), 1);
        take(keeper, "2026-01");
        assertThat(ledger.accept(secretariat, PLAN, List.of(typed("2026-01", 2))))
                .isInstanceOf(Recording.Done.class);
        assertThat(origin("2026-01"))
                .as("an older count than the newest is none")
                .isEqualTo(Entry.Origin.REPORT);
        assertThat(ledger.accept(secretariat, PLAN, List.of(typed("2026-01", 3))))
                .isInstanceOf(Recording.Done.class);
        assertThat(origin("2026-01")).isEqualTo(Entry.Origin.COUNT);
    }

    private void register(Scope keeper, LocalDate on, int howMany) {
        for (int each = 0; each < howMany; each++) {
            registrations.register(keeper, people.file(keeper), on);
        }
    }

    private void take(Scope keeper, String period) {
        var count = counts.find(keeper, plan(), indicator(), Period.parse(period), Moment.asOf(Instant.now()))
                .orElseThrow();
        assertThat(counts.take(keeper, PLAN, count, new OwnCounts.Wording("a.csv", List.of("見本"), "月,数", "秘匿")))
                .isPresent();
    }

    private Proposal typed(String period, long number) {
        return Councils.reads(
                indicator().id(), People.OFFICE, period, new Reading.Quantity(BigDecimal.valueOf(number)));
    }

    private Entry.Origin origin(String period) {
        return reported.standing(PLAN, People.OFFICE, Moment.asOf(reported.now(PLAN))).stream()
                .filter(entry -> entry.cell().period().code().equals(period)
                        && entry.cell().indicator().equals(indicator().id()))
                .findFirst()
                .orElseThrow()
                .ground()
                .origin();
    }

    private Plan plan() {
        return plans.get(PLAN);
    }

    private Indicator indicator() {
        return Indicator.find(plan(), "k.2-1").orElseThrow();
    }
}
