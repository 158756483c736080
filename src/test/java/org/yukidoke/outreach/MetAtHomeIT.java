package org.yukidoke.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.caseload.Case;
import org.yukidoke.casework.caseload.Caseloads;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Whoever was met at home is not silent; whoever was not at home still is. */
@PageTest(laidOut = {Councils.class, People.class})
class MetAtHomeIT extends TripsOfTests {

    @Autowired
    private Periods periods;

    @Autowired
    private Caseloads caseloads;

    @Test
    void aVisitCountsFromTheDaySomebodyWasMetAndAsLongAsThatStands() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        periods.open(centre, person, new Periods.Start(today.minusDays(90), Period.Kind.ACCOMPANY, me(centre), ""));
        var left = now.minus(Duration.ofHours(3));
        UUID trip = done(visits.plan(
                centre, person, home(party(centre, people.counsellor(People.CENTRE)), left, now.minusSeconds(600))));
        assertThat(flags(centre, person)).as("it is only planned").contains(Case.Flag.QUIET);

        done(visits.met(centre, person, trip, 1, false));
        assertThat(flags(centre, person)).as("nobody opened").contains(Case.Flag.QUIET);

        int version = trips.find(centre, trip).orElseThrow().version();
        done(visits.met(centre, person, trip, version, true));
        assertThat(caseloads.find(centre, person).orElseThrow().one().known().last())
                .isEqualTo(new Case.Sign(Japan.day(left), Case.How.HOME));
        assertThat(flags(centre, person)).doesNotContain(Case.Flag.QUIET);

        done(visits.met(centre, person, trip, version + 1, false));
        assertThat(flags(centre, person)).as("it was a mistake").contains(Case.Flag.QUIET);
    }

    private java.util.Set<Case.Flag> flags(Scope scope, UUID person) {
        return caseloads.find(scope, person).orElseThrow().flags();
    }
}
