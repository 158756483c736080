package org.yukidoke.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
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
import org.yukidoke.web.Languages;

/** A meeting held before is put down on its day, with those who vowed on paper; it opens by the usual way alone. */
@PageTest(laidOut = {Councils.class, People.class})
class HeldBeforeIT {

    private final LocalDate today = Japan.day(Instant.now());
    private final LocalDate day = today.minusDays(3);

    @Autowired
    private Conferences conferences;

    @Autowired
    private HeldBefore before;

    @Autowired
    private MeetingChanges changes;

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

    private Scope centre;
    private Scope office;

    @BeforeEach
    void somebody() {
        centre = people.counsellor(People.CENTRE);
        office = people.counsellor(People.OFFICE);
    }

    private Outcome enter(LocalDate held, LocalDate expires, UUID basis, boolean present) {
        return before.enter(
                centre,
                new Meeting.Footing.Statutory(basis),
                new Meeting.Call("見本市支援会議", "市役所", held, null, expires),
                List.of(People.OFFICE),
                Rooms.VOW,
                present);
    }

    private UUID entered(boolean present) {
        return Rooms.done(
                enter(day, today.plusMonths(3), rooms.basis(day, People.CENTRE, People.OFFICE, People.CITY), present));
    }

    private HeldBefore.Attendee attendee() {
        return new HeldBefore.Attendee(People.OFFICE, "見本 花子", day);
    }

    @Test
    void itStandsThereAsHeldAndNobodyIsAskedToCome() {
        UUID meeting = entered(true);

        assertThat(conferences.find(office, meeting).orElseThrow()).satisfies(seen -> {
            assertThat(seen.call().heldOn()).isEqualTo(day);
            assertThat(seen.heldAt()).isNotNull();
            assertThat(seen.course().late()).isTrue();
            assertThat(seen.standing()).isEqualTo(new Meeting.Standing.Called(false));
        });
        assertThat(tasks.tasks(office, languages.texts("ja")))
                .noneMatch(task -> task.href().equals("/conferences/" + meeting));
        assertThat(conferences.members(centre, meeting))
                .singleElement()
                .satisfies(member -> assertThat(member.present()).isTrue());
        assertThat(matters.open(office, meeting)).isEmpty();
        rooms.admit(centre, meeting, office);
        assertThat(matters.open(office, meeting)).isPresent();
    }

    @Test
    void aDayToComeOrOneItsBasisDidNotCarryIsRefused() {
        UUID basis = rooms.basis(day, People.CENTRE, People.OFFICE);
        assertThat(enter(today.plusDays(1), today.plusMonths(3), basis, true))
                .isEqualTo(new Outcome.Refused(List.of(FieldError.of("held", "conference.fault.to-come"))));
        assertThat(enter(day, today.minusDays(1), basis, true))
                .isEqualTo(new Outcome.Refused(List.of(FieldError.of("expires", "conference.fault.over"))));
        LocalDate early = day.minusYears(3);
        assertThat(enter(early, early.plusMonths(3), basis, true))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.errors())
                                .contains(FieldError.of("footing", "conference.fault.uncovered")));
    }

    @Test
    void aBasisThatHeldOnTheDayCarriesWhoWasSpokenOfThen() {
        UUID ended = rooms.basis(today.minusYears(1).minusDays(1), People.CENTRE, People.OFFICE);
        UUID meeting = Rooms.done(enter(day, today.plusMonths(3), ended, true));

        assertThat(matters.bring(centre, meeting, new Matters.Brought(null, null, new Matter.Words("一人", ""))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatWasToldCountsThoseOnPaperAndIsReadByThemOnlyOnceItIsToldToThemHere() {
        UUID meeting = entered(false);
        UUID item = rooms.bring(centre, meeting, "姿を見ない人");
        assertThat(matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "誰もいない")))
                .as("nobody is put down who heard it")
                .isInstanceOf(Outcome.Clash.class);
        UUID written = Rooms.done(before.put(centre, meeting, attendee()));
        assertThat(matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "夜に灯りがつく")))
                .isInstanceOf(Outcome.Done.class);

        assertThat(matters.open(centre, meeting).orElseThrow().getFirst().disclosures())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.bodies()).containsExactly(People.OFFICE);
                    assertThat(told.people()).isOne();
                    assertThat(told.paper()).isOne();
                });
        rooms.admit(centre, meeting, office);
        assertThat(matters.open(office, meeting).orElseThrow().getFirst().disclosures())
                .isEmpty();
        conferences.correct(centre, meeting, Set.of(), Set.of(office.requireAccount()));
        assertThat(before.takeOff(centre, meeting, written)).isInstanceOf(Outcome.Done.class);
        matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "夜に灯りがつく"));
        assertThat(matters.open(office, meeting).orElseThrow().getFirst().disclosures())
                .singleElement()
                .satisfies(told -> assertThat(told.paper()).isZero());
    }

    @Test
    void onlyTheBodyThatEnteredItSaysWhoWasThere() {
        UUID meeting = entered(true);
        rooms.admit(centre, meeting, office);
        assertThat(before.put(office, meeting, attendee())).isInstanceOf(Outcome.Gone.class);
        assertThat(before.put(people.counsellor(People.CENTRE), meeting, attendee()))
                .isInstanceOf(Outcome.Gone.class);
        assertThat(before.put(centre, meeting, new HeldBefore.Attendee(People.CITY, "見本", day)))
                .isEqualTo(new Outcome.Refused(List.of(FieldError.of("paper-body", "web.fault.choose"))));
        assertThat(before.put(centre, meeting, new HeldBefore.Attendee(People.OFFICE, "見本", today)))
                .isEqualTo(new Outcome.Refused(List.of(FieldError.of("paper-day", "conference.fault.vowed-late"))));
        assertThatThrownBy(() -> transactions.run(
                        office,
                        () -> application
                                .sql("""
                                        insert into conference.attendee (id, meeting, organisation, name, vowed_on, entered_at,
                                                                         entered_by)
                                        values (gen_random_uuid(), :id, :body, '見本', now(), now(), :me)
                                        """)
                                .param("id", meeting)
                                .param("body", People.OFFICE)
                                .param("me", office.requireAccount())
                                .update()))
                .hasStackTraceContaining("row-level security");
        UUID usual = rooms.statutory(centre, today, People.OFFICE);
        assertThat(before.put(centre, usual, attendee())).isInstanceOf(Outcome.Gone.class);
    }

    @Test
    void aBodyThatWasThereCanBeAddedAndNothingElseIsChanged() {
        UUID meeting = entered(true);
        assertThat(changes.invite(centre, meeting, People.CITY)).isInstanceOf(Outcome.Done.class);
        assertThat(conferences.find(people.counsellor(People.CITY), meeting)).isPresent();
        var call = conferences.find(centre, meeting).orElseThrow().call();
        assertThat(changes.change(
                        centre,
                        meeting,
                        1,
                        new Meeting.Call("別の名前", call.place(), call.heldOn(), null, call.expiresOn())))
                .isInstanceOf(Outcome.Clash.class);
        assertThat(changes.callOff(centre, meeting, 1, "都合")).isInstanceOf(Outcome.Clash.class);
    }
}
