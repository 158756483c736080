package org.yukidoke.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.RecordFacts;
import org.yukidoke.statistics.Fact;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** How many came, in numbers of the body that held the day. */
@PageTest(laidOut = {Councils.class, People.class})
class GatheringFactsIT {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 8);

    @Autowired
    private GatheringFacts facts;

    @Autowired
    private Gatherings gatherings;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Persons persons;

    @Autowired
    private People people;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestDatabase database;

    @Test
    void whoCameCountsKnownOrNotErasedOrNot() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID one = people.file(centre);
        UUID other = people.file(centre);
        UUID circle =
                done(gatherings.open(centre, Circle.Kind.FAMILY, new Circle.Called("家族の会", "会議室", DAY.minusYears(1))));
        Instant before = Instant.now().minus(Duration.ofDays(40));
        done(gatherings.hold(
                centre,
                circle,
                new Day.Held(DAY, 90, "きょうの話", 5),
                new Gatherings.Present(List.of(one, other), List.of())));
        assertThat(told(centre, "attendance")).isEqualByComparingTo("2");
        var reference = persons.find(centre, one, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        erasures.erase(centre, one, reference, Erasures.Reason.REQUEST);

        assertThat(told(centre, "attendance")).isEqualByComparingTo("2");
        assertThat(told(centre, "guest")).isEqualByComparingTo("5");
        assertThat(told(centre, "day")).isEqualByComparingTo("1");
        assertThat(told(people.with(Role.MEMBER, People.CENTRE), "guest")).isEqualByComparingTo("5");
        assertThat(told(people.counsellor(People.OFFICE), "guest")).isZero();
        assertThat(told(people.with(Role.VIEWER, People.CENTRE), "guest")).isZero();
        // The day was written down long ago, the list today.
        database.owner()
                .sql("update gathering.day set recorded_at = recorded_at - interval '60 days' where circle = :circle")
                .param("circle", circle)
                .update();
        assertThat(told(centre, "guest", before)).isEqualByComparingTo("5");
        assertThat(told(centre, "attendance", before))
                .as("not on the list yet, nor whoever was erased since")
                .isZero();
    }

    private BigDecimal told(Scope scope, String what) {
        return told(scope, what, Instant.now());
    }

    private BigDecimal told(Scope scope, String what, Instant at) {
        var asked =
                new RecordFacts.Asked(scope.organisation(), Set.of(), Period.of(new FiscalYear(2025)), Moment.asOf(at));
        return transactions.in(
                scope,
                () -> facts.told("gathering." + what, asked).facts().stream()
                        .filter(fact -> fact.kind().key().equals("gathering." + what + ".family"))
                        .map(Fact::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static UUID done(Kept kept) {
        if (kept instanceof Kept.Done(UUID id)) {
            return id;
        }
        throw new AssertionError(kept);
    }
}
