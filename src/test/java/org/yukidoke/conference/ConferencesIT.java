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
import org.yukidoke.person.AccessStatements;
import org.yukidoke.person.Consents;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What is said in a conference opens for those admitted, and for nobody else. */
@PageTest(laidOut = {Councils.class, People.class})
class ConferencesIT {

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
    private LegalGrounds ground;

    @Autowired
    private Consents consents;

    @Autowired
    private AccessStatements statements;

    @Autowired
    private Persons persons;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Ending ending;

    @Test
    void whoWasAdmittedOpensAndNobodyElse() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        rooms.bring(centre, meeting, "姿を見ない人");

        assertThat(matters.open(office, meeting)).isEmpty();
        assertThat(conferences.acknowledge(office, meeting, Rooms.VOW)).isInstanceOf(Outcome.Done.class);
        assertThat(matters.open(office, meeting)).isEmpty();
        assertThat(conferences.admit(office, meeting, office.requireAccount(), true))
                .isInstanceOf(Outcome.Gone.class);
        assertThat(conferences.admit(centre, meeting, office.requireAccount(), true))
                .isInstanceOf(Outcome.Done.class);

        assertThat(matters.open(office, meeting).orElseThrow())
                .extracting(matter -> matter.words().title())
                .containsExactly("姿を見ない人");
        assertThat(matters.open(people.counsellor(People.OFFICE), meeting)).isEmpty();
        assertThat(matters.open(people.counsellor(People.CENTRE), meeting)).isEmpty();
    }

    @Test
    void aBodyNotCalledDoesNotEvenKnow() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        Scope city = people.counsellor(People.CITY);

        assertThat(conferences.list(city)).extracting(Meeting::id).doesNotContain(meeting);
        assertThat(conferences.find(city, meeting)).isEmpty();
        assertThat(conferences.acknowledge(city, meeting, Rooms.VOW)).isInstanceOf(Outcome.Gone.class);
        assertThat(matters.bring(city, meeting, new Matters.Brought(null, null, new Matter.Words("誰か", ""))))
                .isInstanceOf(Outcome.Gone.class);
    }

    @Test
    void theKeyIsHandedOutWithALineInTheRecordOrNotAtAll() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);

        assertThatThrownBy(() -> transactions.in(
                        centre,
                        () -> application
                                .sql("select wrapped from conference.key")
                                .query()
                                .listOfRows()))
                .hasStackTraceContaining("permission denied");
        matters.open(office, meeting);
        matters.open(centre, meeting);
        assertThat(database.owner()
                        .sql(
                                "select permitted from audit.event where action = 'conference.read' and object_id = :id order by id")
                        .param("id", meeting.toString())
                        .query(Boolean.class)
                        .list())
                .containsExactly(false, true);
    }

    @Test
    void whenTheBasisFallsNothingOpens() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID basis = rooms.basis(today, People.CENTRE, People.OFFICE);
        UUID meeting = rooms.call(centre, new Meeting.Footing.Statutory(basis), today, People.OFFICE);
        assertThat(matters.open(centre, meeting)).isPresent();

        ground.withdraw(people.administrator(), basis);

        assertThat(matters.open(centre, meeting)).isEmpty();
    }

    @Test
    void aBasisBindsItsBodiesAlone() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID basis = rooms.basis(today, People.CENTRE, People.OFFICE);
        var call = new Meeting.Call("第3回", "", today, null, today.plusDays(1));

        assertThat(conferences.call(
                        centre,
                        new Meeting.Footing.Statutory(basis),
                        call,
                        List.of(People.OFFICE, People.CITY),
                        Rooms.VOW))
                .isEqualTo(new Outcome.Refused(
                        List.of(org.yukidoke.kernel.FieldError.of("bodies", "conference.fault.unbound"))));
    }

    @Test
    void withoutABasisOnlyWhoConsentedIsSpokenOfAndWithdrawalEndsIt() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.call(centre, new Meeting.Footing.Consented(), today.plusDays(3), People.OFFICE);
        rooms.admit(centre, meeting, office);
        UUID person = people.file(centre);

        assertThat(matters.bring(centre, meeting, new Matters.Brought(person, null, new Matter.Words("一人", ""))))
                .isInstanceOf(Outcome.Refused.class);
        UUID elsewhere =
                people.consent(centre, person, people.notice(People.CENTRE, Set.of(Part.GENERAL), People.CITY));
        assertThat(matters.bring(centre, meeting, new Matters.Brought(person, elsewhere, new Matter.Words("一人", ""))))
                .isInstanceOf(Outcome.Refused.class);
        UUID line = people.consent(centre, person, people.notice(People.CENTRE, Set.of(Part.GENERAL), People.OFFICE));
        assertThat(matters.bring(centre, meeting, new Matters.Brought(person, line, new Matter.Words("一人", ""))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(matters.open(office, meeting).orElseThrow()).hasSize(1);

        consents.withdraw(centre, person, line, People.spoken());

        assertThat(matters.open(office, meeting).orElseThrow()).isEmpty();
        assertThat(matters.open(centre, meeting).orElseThrow()).hasSize(1);
    }

    @Test
    void whatWasToldNamesThosePresentAndNotWhoComesLater() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        UUID item = rooms.bring(centre, meeting, "姿を見ない人");
        matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "聞いたこと"));
        rooms.admit(centre, meeting, office);
        matters.tell(office, meeting, item, new Matters.Told(Set.of(Part.EMPLOYMENT), "調べたこと"));

        var told = matters.open(centre, meeting).orElseThrow().getFirst().disclosures();
        assertThat(told).extracting(Matter.Disclosure::people).containsExactly(1, 2);
        assertThat(told.getFirst().bodies()).containsExactly(People.CENTRE);
        assertThat(told.getLast().bodies()).containsExactlyInAnyOrder(People.CENTRE, People.OFFICE);
    }

    @Test
    void aDecisionIsDoneByTheBodyThatWasAsked() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        UUID item = rooms.bring(centre, meeting, "姿を見ない人");
        var task = new Matters.Task("電話する", People.OFFICE, today.plusDays(7));
        assertThat(matters.decide(centre, meeting, item, task)).isInstanceOf(Outcome.Done.class);
        assertThat(matters.decide(centre, meeting, item, new Matters.Task("訪ねる", People.CITY, today)))
                .isInstanceOf(Outcome.Refused.class);
        UUID decision = matters.open(centre, meeting)
                .orElseThrow()
                .getFirst()
                .decisions()
                .getFirst()
                .id();

        assertThat(matters.done(centre, meeting, item, decision)).isInstanceOf(Outcome.Clash.class);
        rooms.admit(centre, meeting, office);
        assertThat(matters.due(office)).extracting(Matters.Due::meeting).contains(meeting);
        assertThat(matters.done(office, meeting, item, decision)).isInstanceOf(Outcome.Done.class);
        assertThat(matters.due(office)).extracting(Matters.Due::meeting).doesNotContain(meeting);
    }

    @Test
    void twoWhoWriteAtOnceBothKnow() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        UUID item = rooms.bring(centre, meeting, "姿を見ない人");
        var path = new Matter.Path(Matter.Path.State.TO_ASK, "手紙で", today.plusDays(3));

        assertThat(matters.follow(centre, meeting, item, 1, path)).isInstanceOf(Outcome.Done.class);
        assertThat(matters.follow(centre, meeting, item, 1, path)).isInstanceOf(Outcome.Clash.class);
        assertThat(matters.minute(centre, meeting, item, 0, new Matters.Draft("一", false)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(matters.minute(centre, meeting, item, 0, new Matters.Draft("二", false)))
                .isInstanceOf(Outcome.Clash.class);
        assertThat(rooms.minutes(centre, meeting)).isEqualTo("一");
    }

    @Test
    void minutesAreADraftOfTheirBodyUntilTheyAreShared() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        UUID item = rooms.bring(centre, meeting, "姿を見ない人");
        rooms.admit(centre, meeting, office);

        matters.minute(centre, meeting, item, 0, new Matters.Draft("まだ下書き", false));
        assertThat(rooms.minutes(office, meeting)).isEmpty();
        assertThat(matters.minute(office, meeting, item, 1, new Matters.Draft("書き換え", true)))
                .isInstanceOf(Outcome.Clash.class);
        matters.minute(centre, meeting, item, 1, new Matters.Draft("決まったこと", true));
        assertThat(rooms.minutes(office, meeting)).isEqualTo("決まったこと");
    }

    @Test
    void whoeverIsErasedTakesWhatWasSaidAlong() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        UUID person = people.file(centre);
        matters.bring(centre, meeting, new Matters.Brought(person, null, new Matter.Words("一人", "")));
        UUID item = matters.open(centre, meeting).orElseThrow().getFirst().id();
        matters.minute(centre, meeting, item, 0, new Matters.Draft("話したこと", true));
        var reference = persons.find(centre, person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();

        erasures.erase(centre, person, reference, Erasures.Reason.REQUEST);

        assertThat(matters.open(centre, meeting).orElseThrow()).isEmpty();
        assertThat(database.owner()
                        .sql("select count(*) from conference.key where item = :item")
                        .param("item", item)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyAdmitsThemselvesAndNoOutsiderOfTheMeetingAdmitsAnybody() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        conferences.acknowledge(colleague, meeting, Rooms.VOW);

        assertThat(conferences.admit(colleague, meeting, colleague.requireAccount(), true))
                .isInstanceOf(Outcome.Gone.class);
        assertThat(matters.open(colleague, meeting)).isEmpty();
        assertThat(transactions.in(
                        colleague,
                        () -> application.sql("""
                                        update conference.member
                                           set admitted_at = now(), admitted_by = account
                                         where meeting = :id
                                        """).param("id", meeting).update()))
                .isZero();
        assertThat(conferences.admit(centre, meeting, colleague.requireAccount(), true))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRestrictedFileIsSpokenOfWithoutColleaguesWhoAreNotAdmittedToIt() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        rooms.admit(centre, meeting, colleague);
        UUID person = people.file(centre);
        restrictions.restrict(centre, person);
        matters.bring(centre, meeting, new Matters.Brought(person, null, new Matter.Words("一人", "")));

        assertThat(matters.open(centre, meeting).orElseThrow()).hasSize(1);
        assertThat(matters.open(colleague, meeting).orElseThrow()).isEmpty();
    }

    @Test
    void itsDayDestroysWhatWasSaidAndKeepsThatItWas() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        UUID item = rooms.bring(centre, meeting, "姿を見ない人");
        database.owner()
                .sql(
                        "update conference.meeting set called_at = called_at - interval '500 days', held_on = held_on - 400, expires_on = held_on - 399 where id = :id")
                .param("id", meeting)
                .update();

        assertThat(matters.open(centre, meeting)).isEmpty();
        ending.run(Instant.now());

        assertThat(conferences.find(centre, meeting).orElseThrow().standing())
                .isInstanceOfSatisfying(
                        Meeting.Standing.Erased.class,
                        erased -> assertThat(erased.items()).isOne());
        assertThat(database.owner()
                        .sql("select (select count(*) from conference.key where item = :item)"
                                + " + (select count(*) from conference.item where meeting = :id)")
                        .param("id", meeting)
                        .param("item", item)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void readingAboutAPersonIsRecordedButNotPrintedInTheirStatement() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        UUID person = people.file(centre);
        matters.bring(centre, meeting, new Matters.Brought(person, null, new Matter.Words("一人", "")));
        matters.open(centre, meeting);

        assertThat(database.owner()
                        .sql("select count(*) from audit.event where subject = :id and action = 'conference.read'")
                        .param("id", person)
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(statements.of(centre, person, 100).toString()).doesNotContain("conference.");
        assertThat(matters.about(centre, person)).hasSize(1);
    }

    @Test
    void nobodyBringsAFileOfAnotherBody() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        rooms.admit(centre, meeting, office);
        UUID person = people.file(centre);

        assertThat(matters.bring(office, meeting, new Matters.Brought(person, null, new Matter.Words("一人", ""))))
                .isEqualTo(new Outcome.Refused(
                        List.of(org.yukidoke.kernel.FieldError.of("person", "conference.fault.person"))));
        assertThat(persons.find(office, person, Persons.everything())).isEmpty();
    }
}
