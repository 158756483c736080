package org.yukidoke.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Who came and who helped, as far as they wished to be known. */
@PageTest(laidOut = {Councils.class, People.class})
class GatheringsIT {

    private static final Gatherings.Present NOBODY = new Gatherings.Present(List.of(), List.of());

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Gatherings gatherings;

    @Autowired
    private Supporters supporters;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Persons persons;

    @Autowired
    private People people;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Test
    void aDayKeepsWhoCameAndHowManyWereNotKnown() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID place = open(centre);
        UUID one = people.file(centre);
        UUID day =
                done(gatherings.hold(centre, place, held(today, 5), new Gatherings.Present(List.of(one), List.of())));

        Day found = gatherings.day(centre, day).orElseThrow();
        assertThat(found.held().guests()).isEqualTo(5);
        assertThat(found.people()).containsExactly(one);
        assertThat(gatherings.visits(centre, one))
                .extracting(Gatherings.Visit::on)
                .containsExactly(today);
        assertThat(gatherings.regulars(centre, place)).containsExactly(one);
    }

    @Test
    void thereIsOneDayOfADate() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID place = open(centre);
        gatherings.hold(centre, place, held(today, 1), NOBODY);
        assertThat(gatherings.hold(centre, place, held(today, 2), NOBODY)).isInstanceOf(Kept.Refused.class);
    }

    @Test
    void twoWhoChangeADayAtOnceBothKnow() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID day = done(gatherings.hold(centre, open(centre), held(today, 1), NOBODY));
        assertThat(gatherings.change(centre, day, 1, held(today, 2), NOBODY)).isInstanceOf(Kept.Done.class);
        assertThat(gatherings.change(centre, day, 1, held(today, 3), NOBODY)).isInstanceOf(Kept.Clash.class);
        assertThat(gatherings.day(centre, day).orElseThrow().held().guests()).isEqualTo(2);
    }

    @Test
    void anotherBodySeesNothingAndAddsNobodyOfOurs() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID place = open(centre);
        UUID one = people.file(centre);
        UUID day =
                done(gatherings.hold(centre, place, held(today, 5), new Gatherings.Present(List.of(one), List.of())));

        assertThat(gatherings.find(office, place)).isEmpty();
        assertThat(gatherings.day(office, day)).isEmpty();
        assertThat(gatherings.visits(office, one)).isEmpty();
        UUID theirs = open(office);
        assertThat(gatherings.hold(office, theirs, held(today, 0), new Gatherings.Present(List.of(one), List.of())))
                .isInstanceOfSatisfying(
                        Kept.Refused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::key)
                                .containsExactly("gathering.fault.strange"));
        assertThat(gatherings.days(office, theirs)).isEmpty();
    }

    @Test
    void noOtherRoleComesNear() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        UUID supporter = done(supporters.add(
                centre,
                Supporter.Kind.PEER,
                new Supporter.Words("見本 仲間", "", ""),
                new Supporter.Active(null, today, null)));
        done(supporters.accompany(centre, supporter, person, today));
        var present = new Gatherings.Present(List.of(person), List.of(supporter));
        done(gatherings.hold(centre, open(centre), held(today, 1), present));
        List<String> tables = List.of("circle", "day", "attendance", "supporter", "help", "company");
        assertThat(tables)
                .as("it is all there")
                .allSatisfy(table -> assertThat(rows(centre, table)).isPositive());

        for (Role role : Role.values()) {
            if (role != Role.COUNSELLOR) {
                Scope scope = people.with(role, People.CENTRE);
                assertThatThrownBy(() -> gatherings.list(scope)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> supporters.list(scope)).isInstanceOf(AccessDeniedException.class);
                assertThat(tables)
                        .allSatisfy(table ->
                                assertThat(rows(scope, table)).as(role + table).isZero());
            }
        }
    }

    private int rows(Scope scope, String table) {
        return transactions.in(
                scope,
                () -> application
                        .sql("select count(*) from gathering." + table)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void whoeverIsRestrictedCameForThoseAdmittedAloneAndStaysWhenOthersSave() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID hidden = people.file(centre);
        UUID day = done(gatherings.hold(
                centre, open(centre), held(today, 0), new Gatherings.Present(List.of(hidden), List.of())));
        restrictions.restrict(centre, hidden);

        assertThat(gatherings.day(colleague, day).orElseThrow().people()).isEmpty();
        gatherings.change(colleague, day, 1, held(today, 1), NOBODY);
        assertThat(gatherings.day(centre, day).orElseThrow().people()).containsExactly(hidden);
    }

    @Test
    void supportersAreSealedGoAlongWithSomebodyAndAreErasedWithTheirKey() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID peer = done(supporters.add(
                centre,
                Supporter.Kind.PEER,
                new Supporter.Words("彗星ピア", "090-1234-0000", "木曜"),
                new Supporter.Active(null, today, null)));
        UUID one = people.file(centre);

        assertThat(database.owner()
                        .sql("select encode(name, 'escape') from gathering.supporter where id = :id")
                        .param("id", peer)
                        .query(String.class)
                        .single())
                .doesNotContain("彗星ピア");
        assertThat(supporters.list(people.counsellor(People.OFFICE)))
                .extracting(Supporter::id)
                .doesNotContain(peer);
        UUID company = done(supporters.accompany(centre, peer, one, today));
        assertThat(supporters.accompany(centre, peer, one, today)).isInstanceOf(Kept.Clash.class);
        assertThat(supporters.part(centre, company, today)).isInstanceOf(Kept.Done.class);
        assertThat(supporters.accompany(centre, peer, one, today.plusDays(1))).isInstanceOf(Kept.Refused.class);

        assertThat(supporters.erase(centre, peer)).isInstanceOf(Kept.Done.class);
        assertThat(supporters.find(centre, peer)).isEmpty();
        assertThat(supporters.with(centre, one)).isEmpty();
    }

    @Test
    void whoeverIsErasedLeavesTheDay() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID one = people.file(centre);
        UUID day = done(
                gatherings.hold(centre, open(centre), held(today, 2), new Gatherings.Present(List.of(one), List.of())));
        var reference = persons.find(centre, one, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        erasures.erase(centre, one, reference, Erasures.Reason.REQUEST);

        Day found = gatherings.day(centre, day).orElseThrow();
        assertThat(found.people()).isEmpty();
        assertThat(found.held().guests()).isEqualTo(2);
        assertThat(database.owner()
                        .sql("select n from gathering.attendance_tally where day = :day")
                        .param("day", day)
                        .query(Integer.class)
                        .single())
                .as("how many came stays known")
                .isEqualTo(1);
    }

    private UUID open(Scope scope) {
        return done(gatherings.open(scope, Circle.Kind.PLACE, new Circle.Called("木曜の居場所", "和室", today.minusYears(1))));
    }

    private static Day.Held held(LocalDate on, int guests) {
        return new Day.Held(on, 90, "お茶", guests);
    }

    private static UUID done(Kept kept) {
        return switch (kept) {
            case Kept.Done(UUID id) -> id;
            case Kept.Refused(var errors) -> throw new AssertionError(errors);
            case Kept.Clash() -> throw new AssertionError("clash");
            case Kept.Gone() -> throw new AssertionError("gone");
        };
    }
}
