package org.yukidoke.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.Kits;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Intake;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.statistics.Figure;
import org.yukidoke.support.PageTest;

/** Where a body went in a year, whom it found, and where it has not been. */
@PageTest(laidOut = {Councils.class, People.class})
class PeopleFoundIT {

    private static final String KAWAGOE = "112011";
    private static final String KUMAGAYA = "112020";

    private final Instant now = Instant.now();
    private final LocalDate today = Japan.day(now);
    private final FiscalYear year = FiscalYear.of(today);

    @Autowired
    private Trips trips;

    @Autowired
    private BegunFiles begunFiles;

    @Autowired
    private HomeVisits visits;

    @Autowired
    private Reach reach;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Persons persons;

    @Autowired
    private Kits kits;

    @Autowired
    private People people;

    @Test
    void tripsAreToldPeopleOnlyFromThreeOn() {
        Scope office = people.counsellor(People.OFFICE);
        held(office, KAWAGOE, 12, 7);
        held(office, KAWAGOE, 3, 0);
        held(office, KUMAGAYA, 4, 2);
        held(office, "112089", 0, 0);

        Reach.Year counted = reach.count(office, year);
        assertThat(counted.areas()).containsExactly(KAWAGOE, KUMAGAYA, "112089");
        assertThat(counted.visits().at(0, 0)).isEqualTo(new Figure.Shown(2));
        assertThat(counted.came().at(0, 0)).isEqualTo(new Figure.Shown(15));
        assertThat(counted.found().at(0, 1)).as("two people are withheld").isInstanceOf(Figure.Suppressed.class);
        assertThat(counted.found().at(0, 0).equals(new Figure.Shown(7))
                        && counted.found().total().equals(new Figure.Shown(9)))
                .as("and cannot be worked out from the total")
                .isFalse();
        assertThat(counted.came().at(0, 2)).as("none is none").isEqualTo(new Figure.Shown(0));
        assertThat(counted.rest())
                .extracting(rest -> rest.place().code().digits())
                .doesNotContain(KAWAGOE, KUMAGAYA)
                .hasSizeGreaterThan(40);
    }

    @Test
    void aRestrictedOrErasedFileMovesNoFigureAndNamesNoMunicipality() {
        Scope keeper = people.counsellor(kits.body("trips"));
        Scope colleague = people.counsellor(keeper.organisation());
        UUID hidden = people.file(keeper);
        UUID trip = home(keeper, colleague, hidden, today, "112097");
        UUID found = road(keeper, KAWAGOE);
        UUID begun = id(begunFiles.begin(
                keeper,
                found,
                new BegunFiles.Wanted(
                        new Intake.Newcomer(FileKind.PERSON, People.named("出会", "花子"), List.of(), ""), false, null)));
        Reach.Year before = reach.count(colleague, year);
        assertThat(before.homes()).containsExactly(new Reach.Home("", 1));
        assertThat(before.areas()).as("places one goes to in the open").containsExactly(KAWAGOE);
        assertThat(before.rest())
                .as("where nobody went but to a home, as far as anybody is told, nobody went")
                .anyMatch(rest -> rest.place().code().digits().equals("112097") && rest.last() == null);

        restrictions.restrict(keeper, hidden);
        restrictions.restrict(keeper, begun);
        same(reach.count(colleague, year), before);
        same(reach.count(keeper, year), before);
        var others = trips.find(colleague, found).orElseThrow().begun();
        assertThat(others).isEqualTo(new Trip.Begun(List.of(), 1));

        erase(keeper, hidden);
        erase(keeper, begun);
        same(reach.count(colleague, year), before);
        assertThat(trips.find(colleague, found).orElseThrow().begun()).isEqualTo(others);
        assertThat(trips.find(colleague, trip).orElseThrow().plan().where()).isEqualTo(Trip.Where.SEALED);
    }

    @Test
    void ofAYearThatIsOverMunicipalitiesOfManyAreToldAndNoOthers() {
        Scope keeper = people.counsellor(kits.body("trips"));
        Scope colleague = people.counsellor(keeper.organisation());
        LocalDate then = year.first().minusDays(40);
        List<UUID> files = Stream.generate(() -> people.file(keeper)).limit(3).toList();
        files.forEach(person -> home(keeper, colleague, person, then, KAWAGOE));
        home(keeper, colleague, files.getFirst(), then, "112089");
        home(keeper, colleague, files.getFirst(), then.plusDays(1), "112089");
        home(keeper, colleague, files.getFirst(), then.plusDays(2), "112089");
        home(keeper, colleague, files.getFirst(), today, KAWAGOE);
        var past = List.of(new Reach.Home(KAWAGOE, 3), new Reach.Home("", 3));

        assertThat(reach.count(colleague, FiscalYear.of(then)).homes())
                .as("three visits to one home name no municipality")
                .isEqualTo(past);
        assertThat(reach.count(colleague, year).homes()).containsExactly(new Reach.Home("", 1));
        files.forEach(person -> erase(keeper, person));
        assertThat(reach.count(colleague, FiscalYear.of(then)).homes()).isEqualTo(past);
        assertThat(reach.count(colleague, year).homes()).containsExactly(new Reach.Home("", 1));
        Scope elsewhere = people.counsellor(kits.body("trips"));
        assertThat(reach.count(elsewhere, FiscalYear.of(then)).homes()).isEmpty();
    }

    @Test
    void theSecretariatSeesWhereSomebodyWentAndNeitherWhoNorWhom() {
        Scope secretariat = people.with(Role.SECRETARIAT, People.CITY);
        held(people.counsellor(People.CENTRE), "112241", 1, 1);
        held(people.counsellor(People.OFFICE), "112241", 2, 0);
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        var party = new Trip.Party(List.of(centre.requireAccount()), "", colleague.requireAccount());
        var wanted = new HomeVisits.Wanted(
                new Trip.When(today, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1))),
                party,
                "112259",
                new HomeVisit.Words("", "", "", "一人で足りる"),
                null);
        if (visits.plan(centre, person, wanted) instanceof Entered.Done(UUID trip)) {
            visits.met(centre, person, trip, 1, true);
        }
        var been = reach.been(secretariat, "saitama", year).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().code().digits(), Map.Entry::getValue));
        assertThat(been).containsEntry("112241", 2L).containsEntry("112259", 0L);
        assertThatThrownBy(() -> reach.been(secretariat, "mie", year)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reach.been(centre, "saitama", year)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void noOtherRoleCounts() {
        for (Role role : List.of(Role.SECRETARIAT, Role.MEMBER, Role.VIEWER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Scope scope = people.with(role, People.CENTRE);
            assertThatThrownBy(() -> reach.count(scope, year)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private void held(Scope scope, String area, int came, int found) {
        var plan = new Trip.Plan(
                new Trip.When(today, null, null),
                new Trip.Where(area, "", "", ""),
                new Trip.Party(List.of(scope.requireAccount()), "", null),
                "");
        if (trips.plan(scope, Trip.Kind.ROUND, plan, null) instanceof Entered.Done(UUID trip)) {
            trips.hold(scope, trip, 1, new Trip.Gain(came, found, "", null));
        }
    }

    private static void same(Reach.Year now, Reach.Year before) {
        assertThat(now).usingRecursiveComparison().isEqualTo(before);
    }

    private UUID road(Scope scope, String area) {
        var plan = new Trip.Plan(
                new Trip.When(today, null, null),
                new Trip.Where(area, "", "", ""),
                new Trip.Party(List.of(scope.requireAccount()), "", null),
                "");
        UUID trip = id(trips.plan(scope, Trip.Kind.ROUND, plan, null));
        trips.hold(scope, trip, 1, new Trip.Gain(4, 1, "", null));
        return trip;
    }

    private UUID home(Scope scope, Scope told, UUID person, LocalDate on, String area) {
        Instant leaves = Japan.start(on);
        UUID trip = id(visits.plan(
                scope,
                person,
                new HomeVisits.Wanted(
                        new Trip.When(on, leaves, leaves.plus(Duration.ofHours(1))),
                        new Trip.Party(List.of(scope.requireAccount()), "", told.requireAccount()),
                        area,
                        new HomeVisit.Words("", "", "", "一人で足りる"),
                        null)));
        assertThat(visits.met(scope, person, trip, 1, true)).isInstanceOf(Entered.Done.class);
        return trip;
    }

    private void erase(Scope scope, UUID person) {
        var reference = persons.find(scope, person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        erasures.erase(scope, person, reference, Erasures.Reason.REQUEST);
    }

    private static UUID id(Entered entered) {
        if (entered instanceof Entered.Done(UUID id)) {
            return id;
        }
        throw new AssertionError(entered);
    }
}
