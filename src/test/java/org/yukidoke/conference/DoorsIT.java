package org.yukidoke.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Draft;
import org.yukidoke.person.FormDrafts;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.web.Languages;

/** Who stands in the room, who came late, and what is left when the door is closed. */
@PageTest(laidOut = {Councils.class, People.class})
class DoorsIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Conferences conferences;

    @Autowired
    private ConferenceTasks tasks;

    @Autowired
    private Matters matters;

    @Autowired
    private Ending ending;

    @Autowired
    private People people;

    @Autowired
    private Rooms rooms;

    @Autowired
    private LegalGrounds ground;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Persons persons;

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private Languages languages;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    @Test
    void whoeverIsAdmittedAfterItWasHeldWasToldNothing() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        Scope late = people.counsellor(People.CITY);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE, People.CITY);
        rooms.admit(centre, meeting, office);
        UUID item = rooms.bring(centre, meeting, "一人");
        conferences.hold(centre, meeting, Set.of(centre.requireAccount(), office.requireAccount()));
        rooms.admit(centre, meeting, late);

        matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "朝が弱い"));
        var told = matters.open(centre, meeting).orElseThrow().getFirst().disclosures();
        assertThat(told)
                .singleElement()
                .satisfies(one -> assertThat(one.bodies()).containsExactlyInAnyOrder(People.CENTRE, People.OFFICE));
        assertThat(matters.open(late, meeting).orElseThrow().getFirst().disclosures())
                .isEmpty();
    }

    @Test
    void whatWasTypedToBringSomebodyGoesWithTheMeeting() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        UUID person = people.file(centre);
        var form = new Draft.Form(person, "conference.bring:" + meeting);
        var other = new Draft.Form(person, "conference.bring:" + UUID.randomUUID());
        assertThat(drafts.keep(centre, form, sent())).isInstanceOf(Draft.Keeping.Kept.class);
        assertThat(drafts.keep(centre, other, sent())).isInstanceOf(Draft.Keeping.Kept.class);

        over(meeting);
        ending.run(Instant.now());

        assertThat(drafts.list(centre, form)).isEmpty();
        assertThat(drafts.list(centre, other)).hasSize(1);
        assertThat(drafts.keep(centre, form, sent()))
                .as("a page still open keeps no more of it")
                .isInstanceOf(Draft.Keeping.Gone.class);
    }

    private static Draft.Sent sent() {
        return new Draft.Sent(
                UUID.randomUUID(), 0, new Draft.Hand(new UUID(0, 0), 0), "", Map.of("material", List.of("居場所のこと")));
    }

    private void over(UUID meeting) {
        database.owner()
                .sql(
                        "update conference.meeting set called_at = called_at - interval '9 days', held_on = :day, expires_on = :day where id = :id")
                .param("day", today.minusDays(2))
                .param("id", meeting)
                .update();
    }

    @Test
    void whoeverBrokeTheGlassBringsNobody() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope helper = people.counsellor(People.CENTRE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        rooms.admit(centre, meeting, helper);
        UUID person = people.file(centre);
        String reference = persons.find(centre, person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference()
                .text();
        restrictions.restrict(centre, person);
        transactions.run(
                helper,
                () -> application
                        .sql("select person.break_glass(:reference, :id, 'danger')")
                        .param("reference", reference)
                        .param("id", UUID.randomUUID())
                        .query(UUID.class)
                        .optional());

        assertThat(matters.bring(helper, meeting, new Matters.Brought(person, null, new Matter.Words("一人", ""))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.key())
                                .containsExactly("conference.fault.person"));
    }

    @Test
    void whoeverWasAdmittedReadsWhyTheDoorIsClosed() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        rooms.admit(centre, meeting, office);
        over(meeting);
        assertThat(conferences.find(office, meeting).orElseThrow().standing())
                .isEqualTo(new Meeting.Standing.Closed(true));

        UUID second = rooms.statutory(centre, today, People.OFFICE);
        rooms.admit(centre, second, office);
        var footing = (Meeting.Footing.Statutory)
                conferences.find(office, second).orElseThrow().footing();
        ground.withdraw(people.administrator(), footing.confirmation());
        assertThat(conferences.find(office, second).orElseThrow().standing())
                .isEqualTo(new Meeting.Standing.Closed(false));
    }

    @Test
    void aBodyIsAskedUntilSomebodyOfItIsAdmittedOrTheDayHasPassed() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        Scope colleague = people.counsellor(People.OFFICE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        assertThat(asked(colleague)).contains("/conferences/" + meeting);
        rooms.admit(centre, meeting, office);
        assertThat(asked(colleague)).doesNotContain("/conferences/" + meeting);

        UUID passed = rooms.statutory(centre, today, People.OFFICE);
        database.owner()
                .sql(
                        "update conference.meeting set called_at = called_at - interval '9 days', held_on = :day where id = :id")
                .param("day", today.minusDays(2))
                .param("id", passed)
                .update();
        assertThat(asked(colleague)).doesNotContain("/conferences/" + passed);
    }

    private List<String> asked(Scope scope) {
        return tasks.tasks(scope, languages.texts("ja")).stream()
                .map(task -> task.href())
                .toList();
    }
}
