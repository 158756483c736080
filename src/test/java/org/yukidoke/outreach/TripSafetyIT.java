package org.yukidoke.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Whoever is out stays out until somebody has heard of them, and words about those visited outlive nobody. */
@PageTest
@Import({Staff.class, Councils.class, People.class})
class TripSafetyIT extends TripsOfTests {

    @Autowired
    private TripTidying chores;

    @Autowired
    private TestDatabase database;

    @Test
    void nothingTakesATripOffWhileSomebodyIsOutOnIt() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        Instant left = now.minusSeconds(60);
        UUID visit = done(visits.plan(centre, person, home(party(centre, colleague), left, later())));
        assertThat(visits.cancel(colleague, person, visit))
                .isInstanceOfSatisfying(
                        Entered.Refused.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(fault -> {
                            assertThat(fault.key()).isEqualTo("outreach.fault.out");
                            assertThat(fault.arguments().getFirst())
                                    .as("who is out")
                                    .isNotBlank();
                        }));
        assertThat(faults(visits.change(
                        colleague, person, visit, 1, home(party(centre, colleague), later(), later().plusSeconds(60)))))
                .as("nor is it put off under their feet")
                .containsExactly("leaves");
        assertThat(faults(visits.change(
                        colleague, person, visit, 1, home(party(colleague, centre), left, later().plusSeconds(60)))))
                .as("nor said to be somebody else's")
                .containsExactly("leaves");
        assertThat(visits.change(
                        colleague, person, visit, 9, home(party(centre, colleague), later(), later().plusSeconds(60))))
                .isInstanceOf(Entered.Clash.class);
        assertThat(visits.change(
                        centre, person, visit, 1, home(party(centre, colleague), left, later().plusSeconds(60))))
                .as("only later back")
                .isInstanceOf(Entered.Done.class);
        assertThat(trips.back(colleague, visit)).isInstanceOf(Entered.Done.class);
        assertThat(visits.cancel(colleague, person, visit)).isInstanceOf(Entered.Done.class);

        UUID trip = done(trips.plan(centre, Trip.Kind.ROUND, out(centre, left), null));
        assertThat(faults(trips.cancel(colleague, trip, "雨"))).containsExactly("reason");
        assertThat(trips.back(colleague, trip)).isInstanceOf(Entered.Done.class);
        assertThat(trips.cancel(colleague, trip, "雨")).isInstanceOf(Entered.Done.class);
    }

    @Test
    void whoGoesOutAgainIsNotBackFromItYet() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        Instant left = now.minusSeconds(7200);
        UUID visit = done(visits.plan(centre, person, home(party(centre, colleague), left, now.minusSeconds(3600))));
        assertThat(trips.back(centre, visit)).isInstanceOf(Entered.Done.class);
        int version = trips.find(centre, visit).orElseThrow().version();
        done(visits.change(
                centre, person, visit, version, home(party(centre, colleague), later(), later().plusSeconds(60))));

        assertThat(trips.find(centre, visit).orElseThrow().out().at()).isNull();
        assertThat(trips.find(centre, visit).orElseThrow().overdueAt(later().plusSeconds(61)))
                .as("they are looked for")
                .isTrue();
    }

    @Test
    void whoIsNotOfTheHouseStandsInTheFileAloneAndGoesWithIt() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        var party = new Trip.Party(List.of(me(centre)), "お母さん（山田花子さん）同席", null, "センター長");
        UUID trip = done(visits.plan(centre, person, home(party, now, later())));
        assertThat(visits.find(centre, person, trip).orElseThrow().trip().plan().party())
                .isEqualTo(party);
        assertThat(trips.find(centre, trip).orElseThrow().plan().party()).isEqualTo(party.with("", ""));
        assertThat(database.owner()
                        .sql("select to_jsonb(t)::text from outreach.trip t where t.id = :t")
                        .param("t", trip)
                        .query(String.class)
                        .single())
                .doesNotContain("山田花子", "センター長");
        erase(centre, person);
        assertThat(trips.find(centre, trip)).isPresent();
    }

    @Test
    void wordsOfATripGoWhenTheirYearsAreOverAndItsNumbersStay() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID old = road(centre, today.minusYears(6));
        UUID young = road(centre, today.minusYears(4));
        trips.hold(centre, old, 1, new Trip.Gain(3, 1, "月に一度、同席する", null));
        chores.run(now);
        Trip kept = trips.find(centre, old).orElseThrow();
        assertThat(kept.plan().where()).isEqualTo(new Trip.Where(AREA, "", "", ""));
        assertThat(kept.plan().aim()).isEmpty();
        assertThat(kept.state()).isEqualTo(new Trip.State.Held(gain(3, 1)));
        assertThat(trips.find(centre, young).orElseThrow().plan().aim()).isEqualTo("しごとの相談");
    }

    private Trip.Plan out(Scope scope, Instant leaves) {
        var plan = plan(scope, today);
        return new Trip.Plan(new Trip.When(today, leaves, later()), plan.where(), plan.party(), plan.aim());
    }
}
