package org.yukidoke.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Account;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Whoever moves to another body that was called asks anew, and comes for that one. */
@PageTest(laidOut = {Councils.class, People.class})
class MovingIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Conferences conferences;

    @Autowired
    private Matters matters;

    @Autowired
    private People people;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Staff staff;

    @Autowired
    private TestDatabase database;

    private Scope centre;
    private UUID meeting;
    private UUID item;
    private Account mover;

    @BeforeEach
    void called() {
        centre = people.counsellor(People.CENTRE);
        meeting = rooms.statutory(centre, today, People.OFFICE, People.CITY);
        item = rooms.bring(centre, meeting, "姿を見ない人");
        mover = staff.holding(Role.COUNSELLOR, People.OFFICE);
    }

    private Scope moved() {
        database.owner()
                .sql("update access.account set organisation = :to where id = :id")
                .param("to", People.CITY)
                .param("id", mover.id())
                .update();
        return staff.scopeOf(mover);
    }

    private record As(
            String body, boolean admitted, @Nullable Boolean present) {}

    private List<As> rows() {
        return conferences.members(centre, meeting).stream()
                .filter(one -> one.account().equals(mover.id()))
                .map(one -> new As(one.body(), one.admittedAt() != null, one.present()))
                .toList();
    }

    @Test
    void whoeverWaitedForTheFormerBodyIsLetInForTheNewOne() {
        conferences.acknowledge(staff.scopeOf(mover), meeting, Rooms.VOW);
        Scope now = moved();

        assertThat(conferences.find(now, meeting).orElseThrow().standing())
                .isEqualTo(new Meeting.Standing.Called(false));
        rooms.admit(centre, meeting, now);

        assertThat(matters.open(now, meeting).orElseThrow()).hasSize(1);
        assertThat(rows()).containsExactly(new As(People.CITY, true, null));
    }

    @Test
    void whoeverWasAdmittedForTheFormerBodyAsksAnew() {
        rooms.admit(centre, meeting, staff.scopeOf(mover));
        Scope now = moved();

        assertThat(matters.open(now, meeting)).isEmpty();
        assertThat(conferences.members(now, meeting)).isEmpty();
        conferences.acknowledge(now, meeting, Rooms.VOW);
        assertThat(matters.open(now, meeting)).isEmpty();
        conferences.admit(centre, meeting, mover.id(), true);
        assertThat(matters.open(now, meeting).orElseThrow()).hasSize(1);

        matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "様子"));
        conferences.hold(centre, meeting, List.of(mover.id()));
        matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "あとから"));
        assertThat(rows()).containsExactly(new As(People.OFFICE, true, null), new As(People.CITY, true, true));
        assertThat(database.owner()
                        .sql("select array_to_string(bodies, ' ') from conference.disclosure where item = :item")
                        .param("item", item)
                        .query(String.class)
                        .list())
                .as("nothing is told to a body nobody comes for")
                .hasSize(2)
                .noneMatch(bodies -> bodies.contains(People.OFFICE));
    }

    @Test
    void whatWasToldToTheFormerBodyIsReadThereAndNowhereElse() {
        Scope former = staff.scopeOf(mover);
        rooms.admit(centre, meeting, former);
        conferences.hold(centre, meeting, List.of(mover.id()));
        matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "様子"));
        assertThat(matters.open(former, meeting).orElseThrow().getFirst().disclosures())
                .hasSize(1);

        Scope now = moved();
        rooms.admit(centre, meeting, now);
        assertThat(matters.open(now, meeting).orElseThrow().getFirst().disclosures())
                .isEmpty();
    }

    @Test
    void whoWasThereForTheFormerBodyStaysAsItWas() {
        rooms.admit(centre, meeting, staff.scopeOf(mover));
        conferences.hold(centre, meeting, List.of(mover.id()));
        rooms.admit(centre, meeting, moved());

        assertThat(rows()).containsExactly(new As(People.OFFICE, true, true), new As(People.CITY, true, null));
    }

    @Test
    void theBodyTheyLeftIsAskedAgainWhetherSomebodyComes() {
        Scope colleague = people.counsellor(People.OFFICE);
        rooms.admit(centre, meeting, staff.scopeOf(mover));
        assertThat(conferences.find(colleague, meeting).orElseThrow().standing())
                .isEqualTo(new Meeting.Standing.Called(true));
        conferences.acknowledge(moved(), meeting, Rooms.VOW);

        assertThat(conferences.find(colleague, meeting).orElseThrow().standing())
                .isEqualTo(new Meeting.Standing.Called(false));
    }

    @Test
    void whoeverLeftComesForNobodyAndTheirBodyIsAsked() {
        Scope colleague = people.counsellor(People.OFFICE);
        Scope city = people.counsellor(People.CITY);
        rooms.admit(centre, meeting, staff.scopeOf(mover));
        rooms.admit(centre, meeting, city);
        database.owner().sql("""
                        update access.account
                           set state = 'disabled', disabled_reason = 'left', disabled_text = ''
                         where id = :id
                        """).param("id", mover.id()).update();

        assertThat(conferences.find(colleague, meeting).orElseThrow().standing())
                .isEqualTo(new Meeting.Standing.Called(false));
        matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "様子"));
        assertThat(database.owner()
                        .sql("select array_to_string(bodies, ' ') from conference.disclosure where item = :item")
                        .param("item", item)
                        .query(String.class)
                        .list())
                .as("nothing is told to a body nobody comes for")
                .singleElement()
                .satisfies(bodies -> assertThat(bodies).contains(People.CITY).doesNotContain(People.OFFICE));
        conferences.hold(centre, meeting, List.of(mover.id(), city.requireAccount()));
        assertThat(rows()).containsExactly(new As(People.OFFICE, true, null));
    }
}
