package org.yukidoke.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Of what is said in a conference nobody learns more than they were told, the database's own questions included. */
@PageTest(laidOut = {Councils.class, People.class})
class SecrecyIT {

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
    private Restrictions restrictions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Test
    void whoeverHasToBeHiddenIsHeardOfNowhereElse() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        rooms.admit(centre, meeting, office);
        UUID person = people.file(centre);
        matters.bring(centre, meeting, new Matters.Brought(person, null, new Matter.Words("一人", "")));
        assertThat(matters.open(office, meeting).orElseThrow()).hasSize(1);

        restrictions.restrict(centre, person);

        assertThat(matters.open(office, meeting).orElseThrow()).isEmpty();
        assertThat(matters.open(centre, meeting).orElseThrow()).hasSize(1);
    }

    @Test
    void noMoreIsToldThanWasConsentedTo() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.call(centre, new Meeting.Footing.Consented(), today.plusDays(3), People.OFFICE);
        rooms.admit(centre, meeting, office);
        UUID person = people.file(centre);
        UUID line = people.consent(centre, person, people.notice(People.CENTRE, Set.of(Part.GENERAL), People.OFFICE));
        UUID item = Rooms.done(
                matters.bring(centre, meeting, new Matters.Brought(person, line, new Matter.Words("一人", ""))));

        assertThat(matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "朝が弱い")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL, Part.RISK), "昔のこと")))
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> transactions.run(
                        centre,
                        () -> application
                                .sql("""
                                        insert into conference.disclosure (id, item, meeting, by_body, parts, what, told,
                                                                           bodies, told_at, told_by)
                                        values (gen_random_uuid(), :item, :meeting, :body, '{risk}', 'x', array[:account],
                                                array[:other], now(), :account)
                                        """)
                                .param("item", item)
                                .param("meeting", meeting)
                                .param("body", People.CENTRE)
                                .param("other", People.OFFICE)
                                .param("account", centre.requireAccount())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whatWasToldIsReadByThoseItWasTold() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        Scope city = people.counsellor(People.CITY);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE, People.CITY);
        rooms.admit(centre, meeting, office);
        UUID item = rooms.bring(centre, meeting, "姿を見ない人");
        matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "夜に灯りがついている"));
        rooms.admit(centre, meeting, city);

        assertThat(matters.open(office, meeting).orElseThrow().getFirst().disclosures())
                .singleElement()
                .satisfies(told -> assertThat(told.what()).isEqualTo("夜に灯りがついている"));
        assertThat(matters.open(city, meeting).orElseThrow().getFirst().disclosures())
                .isEmpty();
    }

    @Test
    void onlyTheBodyThatBroughtSomebodyWritesOfTheWayToTheirConsent() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        rooms.admit(centre, meeting, office);
        UUID item = rooms.bring(centre, meeting, "姿を見ない人");

        assertThat(matters.follow(office, meeting, item, 1, new Matter.Path(Matter.Path.State.REFUSED, "いやだそうだ", null)))
                .isInstanceOf(Outcome.Clash.class);

        assertThat(matters.open(centre, meeting).orElseThrow().getFirst().path().state())
                .isEqualTo(Matter.Path.State.UNKNOWN);
    }

    @Test
    void theDatabaseKeepsADraftOfMinutesFromOtherBodies() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        rooms.admit(centre, meeting, office);
        UUID item = rooms.bring(centre, meeting, "姿を見ない人");
        matters.minute(centre, meeting, item, 0, new Matters.Draft("まだ下書き", false));

        assertThat(transactions.in(
                        office,
                        () -> application
                                        .sql("update conference.minutes set text = 'x' where item = :item")
                                        .param("item", item)
                                        .update()
                                + application
                                        .sql("select 1 from conference.minutes where item = :item")
                                        .param("item", item)
                                        .query()
                                        .listOfRows()
                                        .size()))
                .isZero();
    }

    @Test
    void whoWasThereIsSaidOnceAndCanBePutRight() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        rooms.admit(centre, meeting, office);

        assertThat(conferences.hold(centre, meeting, List.of(centre.requireAccount())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(conferences.hold(centre, meeting, List.of(centre.requireAccount(), office.requireAccount())))
                .isInstanceOf(Outcome.Clash.class);
        assertThat(conferences.members(centre, meeting))
                .filteredOn(member -> office.requireAccount().equals(member.account()))
                .singleElement()
                .satisfies(member -> assertThat(member.present()).isFalse());
        assertThatThrownBy(() -> transactions.run(
                        centre,
                        () -> application
                                .sql("update conference.member set present = null where meeting = :id")
                                .param("id", meeting)
                                .update()))
                .hasStackTraceContaining("YK010");

        Set<UUID> both = Set.of(centre.requireAccount(), office.requireAccount());
        var first = conferences.find(centre, meeting).orElseThrow().heldAt();
        assertThat(conferences.correct(centre, meeting, both, both))
                .as("somebody else put it right meanwhile")
                .isInstanceOf(Outcome.Clash.class);
        assertThat(conferences.correct(office, meeting, Set.of(centre.requireAccount()), both))
                .as("only whoever called it says who was there")
                .isInstanceOf(Outcome.Gone.class);
        assertThat(conferences.correct(centre, meeting, Set.of(centre.requireAccount()), both))
                .isInstanceOf(Outcome.Done.class);
        assertThat(conferences.members(centre, meeting))
                .allSatisfy(member -> assertThat(member.present()).isTrue());
        assertThat(conferences.find(centre, meeting).orElseThrow().heldAt()).isEqualTo(first);
    }
}
