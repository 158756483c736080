package org.yukidoke.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Periods;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Intake;
import org.yukidoke.person.People;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.web.Languages;
import org.yukidoke.workflow.Task;

/** Trips to where people are: planned, safe, written down, and whom they found. */
@PageTest(laidOut = {Councils.class, People.class})
class TripsIT extends TripsOfTests {

    @Autowired
    private TripTasks tasks;

    @Autowired
    private Languages languages;

    @Autowired
    private BegunFiles begun;

    @Autowired
    private Periods periods;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private TestDatabase database;

    @Test
    void whatCameOfATripIsWrittenDownAndMayBeWrittenAnew() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID trip = road(centre, today);
        assertThat(trips.hold(centre, trip, 1, gain(5, 2))).isInstanceOf(Entered.Done.class);
        assertThat(trips.hold(centre, trip, 1, gain(6, 2))).isInstanceOf(Entered.Clash.class);
        assertThat(trips.hold(centre, trip, 2, gain(6, 3))).isInstanceOf(Entered.Done.class);
        assertThat(trips.find(centre, trip).orElseThrow().state()).isEqualTo(new Trip.State.Held(gain(6, 3)));
    }

    @Test
    void nothingCameOfATripWhoseDayHasNotCome() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID trip = road(centre, today.plusDays(1));
        assertThat(faults(trips.hold(centre, trip, 1, gain(1, 0)))).containsExactly("came");
    }

    @Test
    void wordsThatGiveSomebodyAwayAreRefused() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID trip = road(centre, today);
        var telling = new Trip.Gain(1, 1, "電話 090-1234-5678 の人に連絡する", null);
        assertThat(faults(trips.hold(centre, trip, 1, telling))).containsExactly("agreed");
        assertThat(faults(trips.cancel(centre, trip, "090-1234-5678"))).containsExactly("reason");
    }

    @Test
    void whoeverIsFoundHasAFileInOneStep() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID trip = road(centre, today);
        var newcomer = new Intake.Newcomer(FileKind.PERSON, People.named("出会", "花子"), List.of(), "話を聞いてほしい");
        assertThat(begun.begin(centre, trip, new BegunFiles.Wanted(newcomer, true, null)))
                .isInstanceOf(Entered.Clash.class);
        trips.hold(centre, trip, 1, gain(1, 1));

        UUID person = done(begun.begin(centre, trip, new BegunFiles.Wanted(newcomer, true, null)));
        assertThat(trips.find(centre, trip).orElseThrow().begun().people()).containsExactly(person);
        assertThat(periods.findOpen(centre, person)).isPresent();

        erase(centre, person);
        Trip.Begun left = trips.find(centre, trip).orElseThrow().begun();
        assertThat(left.people()).isEmpty();
        assertThat(left.others()).as("how many there were stays known").isEqualTo(1);
    }

    @Test
    void ofWhomNobodyHasHeardEveryColleagueIsTold() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID person = people.file(centre);
        UUID trip = done(visits.plan(
                centre, person, home(party(centre, colleague), now.minus(Duration.ofHours(3)), now.minusSeconds(600))));

        assertThat(overdue(colleague, trip)).hasSize(1);
        assertThat(overdue(colleague, trip).getFirst().title() + overdue(colleague, trip))
                .as("no word of whom they went to")
                .doesNotContain(person.toString())
                .doesNotContain("見本");
        assertThat(overdue(office, trip)).isEmpty();
        assertThat(trips.back(office, trip)).isInstanceOf(Entered.Gone.class);
        assertThat(trips.back(colleague, trip)).isInstanceOf(Entered.Done.class);
        assertThat(overdue(colleague, trip)).isEmpty();
        assertThat(trips.back(centre, trip)).isInstanceOf(Entered.Clash.class);
    }

    @Test
    void aVisitHomeNeedsSomebodyWhoWaitsAndAReasonToGoAlone() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        var alone = new HomeVisit.Words("", "", "", "");
        assertThat(faults(visits.plan(
                        centre,
                        person,
                        new HomeVisits.Wanted(
                                new Trip.When(today, null, null),
                                new Trip.Party(List.of(me(centre)), "", null),
                                AREA,
                                alone,
                                null))))
                .containsExactlyInAnyOrder("back", "told", "alone");
        assertThat(faults(visits.plan(
                        centre,
                        person,
                        home(new Trip.Party(List.of(me(centre), me(colleague)), "", me(colleague)), now, later()))))
                .as("who goes cannot wait")
                .containsExactly("told");
        Scope stranger = people.counsellor(People.OFFICE);
        assertThat(faults(visits.plan(centre, person, home(party(centre, stranger), now, later()))))
                .contains("told");
    }

    @Test
    void toWhomOneGoesIsSealedAndStandsInTheFileAlone() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        UUID trip = done(visits.plan(centre, person, home(party(centre, colleague), now, later())));

        assertThat(visits.find(centre, person, trip).orElseThrow().words().place())
                .isEqualTo("駅前の喫茶店");
        assertThat(trips.find(centre, trip).orElseThrow().plan().where()).isEqualTo(Trip.Where.SEALED);
        assertThat(database.owner()
                        .sql(
                                "select encode(place, 'escape') || encode(mind, 'escape') from outreach.home_visit where trip = :t")
                        .param("t", trip)
                        .query(String.class)
                        .single())
                .doesNotContain("喫茶店");
        Scope office = people.counsellor(People.OFFICE);
        assertThat(visits.find(office, person, trip)).isEmpty();
        assertThat(visits.people(office, List.of(trip))).isEmpty();
        assertThat(visits.plan(office, person, home(party(office, office), now, later())))
                .isInstanceOf(Entered.Gone.class);

        restrictions.restrict(centre, person);
        assertThat(visits.people(colleague, List.of(trip)))
                .as("a restricted file tells a colleague that somebody is out, and no more")
                .isEmpty();
        assertThat(trips.find(colleague, trip)).isPresent();
        assertThat(trips.change(
                        colleague,
                        trip,
                        1,
                        new Trip.Plan(
                                new Trip.When(today, null, null),
                                new Trip.Where(AREA, "", "", ""),
                                new Trip.Party(List.of(me(colleague)), "", null),
                                "")))
                .as("a visit home is changed in the file")
                .isInstanceOf(Entered.Gone.class);
    }

    @Test
    void whatCameOfAVisitHomeIsSaidInTheFileAlone() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        var wanted = home(party(centre, colleague), now.minusSeconds(60), later());
        UUID trip = done(visits.plan(centre, person, wanted));
        assertThat(trips.hold(centre, trip, 1, gain(1, 0))).isInstanceOf(Entered.Gone.class);
        assertThat(trips.cancel(centre, trip, "雨")).isInstanceOf(Entered.Gone.class);
        assertThat(visits.met(people.counsellor(People.OFFICE), person, trip, 1, true))
                .isInstanceOf(Entered.Gone.class);
        assertThat(visits.met(centre, people.file(centre), trip, 1, true)).isInstanceOf(Entered.Gone.class);
        assertThat(visits.met(centre, person, trip, 1, false)).isInstanceOf(Entered.Done.class);
        assertThat(visits.cancel(centre, person, trip)).isInstanceOf(Entered.Clash.class);
        Trip held = trips.find(centre, trip).orElseThrow();
        assertThat(held.state()).isEqualTo(new Trip.State.Held(gain(0, 0)));
        assertThat(held.out().at()).as("whoever wrote it is back").isNotNull();
    }

    @Test
    void twoWhoChangeAVisitAtOnceBothKnow() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        var wanted = home(party(centre, colleague), now, later());
        UUID trip = done(visits.plan(centre, person, wanted));
        assertThat(visits.change(centre, person, trip, 1, wanted)).isInstanceOf(Entered.Done.class);
        assertThat(visits.change(colleague, person, trip, 1, wanted)).isInstanceOf(Entered.Clash.class);
        assertThat(visits.change(centre, people.file(centre), trip, 2, wanted)).isInstanceOf(Entered.Gone.class);
    }

    @Test
    void whoeverIsErasedLeavesNoPlaceAndNoVisitToCome() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        UUID trip = done(visits.plan(
                centre,
                person,
                home(party(centre, colleague), now.plus(Duration.ofDays(1)), now.plus(Duration.ofHours(26)))));
        erase(centre, person);

        Trip left = trips.find(centre, trip).orElseThrow();
        assertThat(left.plan().where()).isEqualTo(Trip.Where.SEALED);
        assertThat(left.state()).isInstanceOf(Trip.State.Cancelled.class);
    }

    @Test
    void anotherBodySeesNoTripAndNoOtherRoleComesNear() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID trip = road(centre, today);
        assertThat(trips.find(people.counsellor(People.OFFICE), trip)).isEmpty();
        assertThat(trips.hold(people.counsellor(People.OFFICE), trip, 1, gain(1, 0)))
                .isInstanceOf(Entered.Gone.class);
        for (Role role : List.of(Role.SECRETARIAT, Role.MEMBER, Role.VIEWER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Scope scope = people.with(role, People.CENTRE);
            assertThatThrownBy(() -> trips.ahead(scope, 1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> visits.list(scope, trip)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aTripToBeMadeAgainIsATaskUntilItIsPlanned() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID first = road(centre, today);
        trips.hold(centre, first, 1, new Trip.Gain(1, 0, "", today.plusDays(7)));
        assertThat(trips.again(centre, today.plusDays(14))).extracting(Trip::id).contains(first);
        trips.plan(centre, Trip.Kind.CONSULTATION, plan(centre, today.plusDays(7)), first);
        assertThat(trips.again(centre, today.plusDays(14))).extracting(Trip::id).doesNotContain(first);
    }

    private List<Task> overdue(Scope scope, UUID trip) {
        return tasks.tasks(scope, languages.texts(java.util.Locale.JAPANESE)).stream()
                .filter(task -> task.urgency() == Task.Urgency.BACK)
                .filter(task -> task.href().endsWith(trip.toString()))
                .toList();
    }
}
