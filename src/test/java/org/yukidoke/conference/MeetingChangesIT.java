package org.yukidoke.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.web.Languages;

/** Until it was held, the body that called a meeting moves it, corrects it, calls it off and calls others, seen by all. */
@PageTest(laidOut = {Councils.class, People.class})
class MeetingChangesIT {

    private final LocalDate today = Japan.day(Instant.now());
    private final LocalDate day = today.plusDays(5);

    @Autowired
    private Conferences conferences;

    @Autowired
    private MeetingChanges changes;

    @Autowired
    private MeetingReplies replies;

    @Autowired
    private Matters matters;

    @Autowired
    private ConferenceTasks tasks;

    @Autowired
    private People people;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Languages languages;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    private Scope centre;
    private Scope office;
    private UUID meeting;

    @BeforeEach
    void called() {
        centre = people.counsellor(People.CENTRE);
        office = people.counsellor(People.OFFICE);
        UUID basis = rooms.basis(today, People.CENTRE, People.OFFICE, People.CITY);
        meeting = rooms.call(centre, new Meeting.Footing.Statutory(basis), day, People.OFFICE);
    }

    private Meeting seen(Scope scope) {
        return conferences.find(scope, meeting).orElseThrow();
    }

    private Meeting.Call moved() {
        return new Meeting.Call("見本市支援会議", "三階 会議室", day.plusDays(2), LocalTime.of(14, 30), day.plusMonths(3));
    }

    private List<String> asked(Scope scope) {
        return tasks.tasks(scope, languages.texts("ja")).stream()
                .filter(task -> task.href().equals("/conferences/" + meeting))
                .map(task -> task.title())
                .toList();
    }

    @Test
    void whoSaidTheyComeIsAskedAgainAndReadsWhatStoodThereBefore() {
        Meeting.Call before = seen(centre).call();
        rooms.admit(centre, meeting, office);
        replies.reply(office, meeting, new MeetingReplies.Seen(0, 1), new MeetingReplies.Reply(true, "見本 太郎", ""));
        assertThat(asked(office)).isEmpty();

        assertThat(changes.change(centre, meeting, 1, moved())).isInstanceOf(Outcome.Done.class);

        assertThat(seen(office).course().answer()).isEqualTo(Meeting.Answer.AGAIN);
        assertThat(asked(office)).singleElement().asString().contains("出席の返事をする");
        assertThat(asked(people.counsellor(People.OFFICE)))
                .as("colleagues, too, though one was admitted")
                .hasSize(1);
        assertThat(changes.changes(office, meeting)).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(before);
            assertThat(change.after()).isEqualTo(moved());
            assertThat(change.asks()).isTrue();
        });
        assertThat(changes.changes(people.counsellor(People.CITY), meeting))
                .as("a body that was not called")
                .isEmpty();

        assertThat(replies.reply(
                        office, meeting, new MeetingReplies.Seen(1, 1), new MeetingReplies.Reply(true, "見本 太郎", "")))
                .as("an answer to the day before")
                .isInstanceOf(Outcome.Clash.class);
        assertThat(seen(office).course().answer()).isNotEqualTo(Meeting.Answer.COMES);
        assertThat(replies.reply(
                        office, meeting, new MeetingReplies.Seen(1, 2), new MeetingReplies.Reply(true, "見本 太郎", "")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(seen(office).course().answer()).isEqualTo(Meeting.Answer.COMES);
        assertThat(asked(office)).isEmpty();
    }

    @Test
    void aCorrectedTitleAsksNobodyAgain() {
        rooms.admit(centre, meeting, office);
        Meeting.Call call = seen(centre).call();
        changes.change(
                centre,
                meeting,
                1,
                new Meeting.Call("見本市支援会議（第3回）", call.place(), call.heldOn(), null, call.expiresOn()));

        assertThat(changes.changes(office, meeting))
                .singleElement()
                .satisfies(change -> assertThat(change.asks()).isFalse());
        assertThat(asked(office)).isEmpty();
        assertThat(seen(office).call().name()).isEqualTo("見本市支援会議（第3回）");
    }

    @Test
    void onlyTheBodyThatCalledItChangesItAndASecondWhoDoesKnows() {
        assertThat(changes.change(office, meeting, 1, moved())).isInstanceOf(Outcome.Gone.class);
        assertThat(changes.callOff(office, meeting, 1, "都合")).isInstanceOf(Outcome.Gone.class);
        assertThat(changes.letGo(office, meeting, People.CENTRE)).isInstanceOf(Outcome.Gone.class);
        assertThat(changes.invite(office, meeting, People.CITY)).isInstanceOf(Outcome.Gone.class);
        assertThat(sql(office, "update conference.meeting set held_on = held_on + 1, version = 2 where id = :id"))
                .isZero();
        assertThat(transactions.in(
                        office,
                        () -> application
                                .sql("select conference.call_off(:id, 1, '都合')")
                                .param("id", meeting)
                                .query(Boolean.class)
                                .single()))
                .isFalse();

        Scope colleague = people.counsellor(People.CENTRE);
        assertThat(changes.change(colleague, meeting, 1, moved())).isInstanceOf(Outcome.Done.class);
        assertThat(changes.change(centre, meeting, 1, moved())).isInstanceOf(Outcome.Clash.class);
        assertThat(changes.callOff(centre, meeting, 1, "都合")).isInstanceOf(Outcome.Clash.class);
    }

    private int sql(Scope scope, String statement) {
        return transactions.in(
                scope, () -> application.sql(statement).param("id", meeting).update());
    }

    @Test
    void whatWasHeldStaysAsItWasCalled() {
        conferences.hold(centre, meeting, List.of(centre.requireAccount()));

        assertThat(changes.change(centre, meeting, 1, moved())).isInstanceOf(Outcome.Clash.class);
        assertThat(changes.callOff(centre, meeting, 1, "都合")).isInstanceOf(Outcome.Clash.class);
        assertThatThrownBy(() ->
                        sql(centre, "update conference.meeting set held_on = held_on + 1, version = 2 where id = :id"))
                .hasStackTraceContaining("YK010");
    }

    @Test
    void itIsMovedToNoDayItsBasisDoesNotCarryAndToNoneThatHasPassed() {
        Meeting.Call call = seen(centre).call();
        LocalDate far = today.plusYears(2);
        assertThat(changes.change(centre, meeting, 1, new Meeting.Call(call.name(), "", far, null, far.plusDays(1))))
                .isEqualTo(new Outcome.Refused(List.of(FieldError.of("held", "conference.fault.uncovered"))));
        assertThat(changes.change(
                        centre,
                        meeting,
                        1,
                        new Meeting.Call(call.name(), "", today.minusDays(1), null, call.expiresOn())))
                .isEqualTo(new Outcome.Refused(List.of(FieldError.of("held", "conference.fault.past"))));
    }

    @Test
    void calledOffItOpensForNobodyAndWhatWasToldStaysTold() {
        rooms.admit(centre, meeting, office);
        UUID person = people.file(centre);
        UUID item = Rooms.done(
                matters.bring(centre, meeting, new Matters.Brought(person, null, new Matter.Words("一人", "様子"))));
        matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "朝が弱い"));
        matters.decide(centre, meeting, item, new Matters.Task("訪ねる", People.OFFICE, day));
        assertThat(matters.due(office)).extracting(Matters.Due::meeting).contains(meeting);

        assertThat(changes.callOff(centre, meeting, 1, "会場が使えない")).isInstanceOf(Outcome.Done.class);

        assertThat(seen(office).standing()).isInstanceOfSatisfying(Meeting.Standing.CalledOff.class, off -> {
            assertThat(off.why()).isEqualTo("会場が使えない");
            assertThat(off.items()).isOne();
        });
        assertThat(matters.open(centre, meeting)).isEmpty();
        assertThat(matters.due(office)).extracting(Matters.Due::meeting).doesNotContain(meeting);
        assertThat(database.owner()
                        .sql("""
                                select (select count(*) from conference.key where item = :item)
                                       + (select count(*) from conference.item where meeting = :meeting)
                                       + (select count(*) from conference.disclosure where meeting = :meeting)
                                """)
                        .param("item", item)
                        .param("meeting", meeting)
                        .query(Integer.class)
                        .single())
                .isZero();
        for (Scope heard : List.of(centre, office)) {
            assertThat(changes.told(heard, meeting)).singleElement().satisfies(told -> {
                assertThat(told.body()).isEqualTo(People.CENTRE);
                assertThat(told.parts()).containsExactly("general");
                assertThat(told.bodies()).containsExactlyInAnyOrder(People.CENTRE, People.OFFICE);
                assertThat(told.people()).isEqualTo(2);
            });
        }
        assertThat(changes.told(people.counsellor(People.CITY), meeting)).isEmpty();
        assertThat(database.owner()
                        .sql("""
                                select detail ->> 'bodies'
                                  from audit.event
                                 where subject = :person and action = 'conference.told-before'
                                """)
                        .param("person", person)
                        .query(String.class)
                        .single())
                .contains(People.OFFICE);
    }

    @Test
    void theBodiesCalledAreToldThatItIsCalledOffUntilTheyHeardIt() {
        Scope waiting = people.counsellor(People.OFFICE);
        conferences.acknowledge(waiting, meeting, Rooms.VOW);
        assertThat(asked(centre)).as("somebody asks to be admitted").hasSize(1);

        changes.callOff(centre, meeting, 1, "会場が使えない");

        assertThat(asked(centre)).isEmpty();
        assertThat(asked(office)).singleElement().asString().contains("中止を確かめる");
        assertThat(replies.heard(centre, meeting)).isInstanceOf(Outcome.Gone.class);
        assertThat(replies.heard(office, meeting)).isInstanceOf(Outcome.Done.class);
        assertThat(asked(office)).isEmpty();
        assertThat(conferences.acknowledge(office, meeting, Rooms.VOW)).isInstanceOf(Outcome.Gone.class);
    }

    @Test
    void anotherBodyIsCalledWhenTheBasisBindsIt() {
        Scope city = people.counsellor(People.CITY);
        assertThat(changes.invite(centre, meeting, People.STRANGER))
                .isEqualTo(new Outcome.Refused(List.of(FieldError.of("body", "conference.fault.unbound"))));
        assertThatThrownBy(() -> sql(
                        centre,
                        "insert into conference.body (meeting, organisation) values (:id, '" + People.STRANGER + "')"))
                .hasStackTraceContaining("row-level security");

        assertThat(changes.invite(centre, meeting, People.CITY)).isInstanceOf(Outcome.Done.class);
        assertThat(seen(city).standing()).isEqualTo(new Meeting.Standing.Called(false));
        assertThat(matters.open(city, meeting)).isEmpty();
        assertThat(changes.invite(centre, meeting, People.CITY)).isInstanceOf(Outcome.Clash.class);
    }

    @Test
    void toAMeetingOnConsentNoBodyIsCalledThatSomebodyDidNotConsentTo() {
        meeting = rooms.call(centre, new Meeting.Footing.Consented(), day, People.OFFICE);
        UUID person = people.file(centre);
        UUID line = people.consent(centre, person, people.notice(People.CENTRE, Set.of(Part.GENERAL), People.OFFICE));
        Rooms.done(matters.bring(centre, meeting, new Matters.Brought(person, line, new Matter.Words("一人", ""))));

        assertThat(changes.invite(centre, meeting, People.CITY))
                .isEqualTo(new Outcome.Refused(List.of(FieldError.of("body", "conference.fault.unconsented"))));
    }

    @Test
    void aBodyIsLetGoAsLongAsItVowedNothingAndWasToldNothing() {
        Scope city = people.counsellor(People.CITY);
        assertThat(changes.letGo(centre, meeting, People.OFFICE))
                .as("nobody meets alone")
                .isInstanceOf(Outcome.Clash.class);
        changes.invite(centre, meeting, People.CITY);
        replies.reply(city, meeting, new MeetingReplies.Seen(0, 1), new MeetingReplies.Reply(false, "", "担当がいない"));
        assertThat(changes.letGo(centre, meeting, People.CITY)).isInstanceOf(Outcome.Done.class);
        assertThat(conferences.find(city, meeting)).isEmpty();

        changes.invite(centre, meeting, People.CITY);
        conferences.acknowledge(city, meeting, Rooms.VOW);
        assertThat(changes.letGo(centre, meeting, People.CITY)).isInstanceOf(Outcome.Clash.class);
        assertThat(replies.list(centre, meeting))
                .filteredOn(MeetingReplies.Body::free)
                .extracting(MeetingReplies.Body::body)
                .containsExactly(People.OFFICE);
    }
}
