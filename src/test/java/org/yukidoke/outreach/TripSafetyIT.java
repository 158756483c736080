package org.yukidoke.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Whoever is out stays out until somebody has heard of them, and words about those visited outlive nobody. */
@PageTest(laidOut = {Councils.class, People.class})
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
    void whoGoesOutAgainIsLookedForAlsoWhenThatIsEnteredAtTheDoor() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        var party = party(centre, colleague);
        UUID visit = done(visits.plan(centre, person, home(party, now.minusSeconds(7200), now.minusSeconds(5400))));
        assertThat(trips.back(centre, visit)).isInstanceOf(Entered.Done.class);
        Instant said = backSaid(visit, now.minusSeconds(3600));

        done(visits.change(centre, person, visit, 1, home(party, now.minusSeconds(7000), now.minusSeconds(5400))));
        assertThat(trips.find(centre, visit).orElseThrow().out().at())
                .as("the hour they left was corrected: they are back from that")
                .isEqualTo(said);

        Instant door = now.truncatedTo(ChronoUnit.MINUTES);
        done(visits.change(centre, person, visit, 2, home(party, door, later())));
        assertThat(trips.find(centre, visit).orElseThrow().out().at()).isNull();

        Instant minute = backSaid(visit, door.plusMillis(1));
        done(visits.change(centre, person, visit, 3, home(party, door.minusSeconds(60), later())));
        assertThat(trips.find(centre, visit).orElseThrow().out().at()).isEqualTo(minute);
        done(visits.change(centre, person, visit, 4, home(party, door, later())));
        assertThat(trips.find(centre, visit).orElseThrow().out().at())
                .as("back and off again within a minute")
                .isNull();
    }

    private Instant backSaid(UUID trip, Instant at) {
        Instant said = at.truncatedTo(ChronoUnit.MICROS);
        database.owner()
                .sql("update outreach.trip set back_at = :at, back_said_by = made_by where id = :id")
                .param("at", said.atOffset(ZoneOffset.UTC))
                .param("id", trip)
                .update();
        return said;
    }

    @Test
    void whoeverIsBackOfTwoDoesNotSpeakForTheOther() {
        Scope one = people.counsellor(People.CENTRE);
        Scope other = people.counsellor(People.CENTRE);
        UUID person = people.file(one);
        var both = new Trip.Party(List.of(me(one), me(other)), "", null, "センター長");
        Instant left = now.minusSeconds(600);
        UUID visit = done(visits.plan(one, person, home(both, left, now.minusSeconds(60))));
        done(visits.met(one, person, visit, 1, true));
        assertThat(trips.find(one, visit).orElseThrow().overdueAt(now)).isTrue();
        assertThat(ahead(one)).as("still out, and in sight").contains(visit);
        assertThat(trips.back(other, visit)).isInstanceOf(Entered.Done.class);

        UUID trip = done(trips.plan(one, Trip.Kind.ROUND, out(both, left), null));
        done(trips.hold(one, trip, 1, gain(1, 0)));
        assertThat(trips.find(one, trip).orElseThrow().outAt(now)).isTrue();
        done(trips.hold(one, trip, 2, gain(1, 0), true));
        assertThat(trips.find(one, trip).orElseThrow().out().at()).as("all are").isNotNull();

        UUID second = done(visits.plan(one, person, home(both, left, later())));
        done(visits.met(one, person, second, 1, true, true));
        assertThat(trips.find(one, second).orElseThrow().out().at()).isNotNull();
    }

    private List<UUID> ahead(Scope scope) {
        return trips.ahead(scope, 1).trips().stream().map(Trip::id).toList();
    }

    @Test
    void whoeverWritesBeforeThePlannedHourIsBackAndNotMissed() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        var when = new Trip.When(today, now.plusSeconds(1800), later());
        var planned = home(party(centre, colleague), now, later());
        UUID visit = done(
                visits.plan(centre, person, new HomeVisits.Wanted(when, planned.party(), AREA, planned.words(), null)));
        done(visits.met(centre, person, visit, 1, false));
        Trip met = trips.find(centre, visit).orElseThrow();
        assertThat(met.out().at()).isNotNull();
        assertThat(met.overdueAt(later().plusSeconds(60))).isFalse();

        UUID trip =
                done(trips.plan(centre, Trip.Kind.ROUND, out(party(centre, colleague), now.plusSeconds(1800)), null));
        done(trips.hold(centre, trip, 1, gain(1, 0)));
        assertThat(trips.find(centre, trip).orElseThrow().out().at()).isNotNull();
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
        return out(plan(scope, today).party(), leaves);
    }

    private Trip.Plan out(Trip.Party party, Instant leaves) {
        return new Trip.Plan(
                new Trip.When(today, leaves, later()), new Trip.Where(AREA, "公民館", "", ""), party, "しごとの相談");
    }
}
