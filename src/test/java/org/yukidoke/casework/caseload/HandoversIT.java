package org.yukidoke.casework.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Cases that change hands, and those that do not. */
@PageTest(laidOut = {Councils.class, People.class})
class HandoversIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Periods periods;

    @Autowired
    private Handovers handovers;

    @Autowired
    private Yardsticks yardsticks;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    private final People people;
    private final Scope keeper;

    @Autowired
    HandoversIT(People people) {
        this.people = people;
        this.keeper = people.counsellor(People.CENTRE);
    }

    private UUID person() {
        return people.file(keeper);
    }

    private UUID period(UUID person) {
        var start = new Periods.Start(today.minusDays(9), Period.Kind.ACCOMPANY, keeper.requireAccount(), "");
        return ((Periods.Opening.Opened) periods.open(keeper, person, start)).period();
    }

    private static Handover.Wanted to(Scope receiver, boolean meant, UUID... periods) {
        return new Handover.Wanted(
                List.of(periods), receiver.requireAccount(), Handover.Reason.TRANSFER, "四月から別の課へ", meant);
    }

    @Test
    void severalGoAtOnceWithALetterThatTheReceiverReads() {
        Scope receiver = people.counsellor(People.CENTRE);
        UUID first = person();
        UUID second = person();
        var done =
                (Handover.Outcome.Done) handovers.handOver(keeper, to(receiver, false, period(first), period(second)));

        assertThat(done.handed()).isEqualTo(2);
        assertThat(periods.findOpen(keeper, first).orElseThrow().responsible()).isEqualTo(receiver.requireAccount());
        assertThat(handovers.unread(receiver)).extracting(Handover::id).contains(done.id());
        var letter = handovers.letter(receiver, done.id()).orElseThrow();
        assertThat(letter.items())
                .extracting(Handover.Item::person, Handover.Item::before, Handover.Item::note)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(first, keeper.requireAccount(), "四月から別の課へ"),
                        org.assertj.core.groups.Tuple.tuple(second, keeper.requireAccount(), "四月から別の課へ"));
        assertThat(handovers.read(keeper, done.id()))
                .as("whoever handed over cannot say it was read")
                .isFalse();
        assertThat(handovers.read(receiver, done.id())).isTrue();
        assertThat(handovers.unread(receiver)).isEmpty();
    }

    @Test
    void aLetterNobodyReadStaysHoweverManyCameAfterIt() {
        Scope receiver = people.counsellor(People.CENTRE);
        Scope other = people.counsellor(People.CENTRE);
        var old = (Handover.Outcome.Done) handovers.handOver(keeper, to(receiver, false, period(person())));
        UUID going = period(person());
        for (int i = 0; i < Handovers.PAGE; i++) {
            handovers.handOver(keeper, to(i % 2 == 0 ? other : keeper, true, going));
        }

        assertThat(handovers.list(receiver, 1))
                .hasSize(Handovers.PAGE)
                .noneMatch(one -> one.id().equals(old.id()));
        assertThat(handovers.unread(receiver)).extracting(Handover::id).contains(old.id());
        assertThat(handovers.list(receiver, 2)).extracting(Handover::id).contains(old.id());
        assertThat(handovers.count(receiver)).isGreaterThan(Handovers.PAGE);
    }

    @Test
    void whatIsSentTwiceLeadsToTheLetterThatIsThere() {
        Scope receiver = people.counsellor(People.CENTRE);
        UUID period = period(person());
        var done = (Handover.Outcome.Done) handovers.handOver(keeper, to(receiver, false, period));

        assertThat(handovers.handOver(keeper, to(receiver, false, period)))
                .isEqualTo(new Handover.Outcome.Already(done.id()));
        assertThat(handovers.handOver(people.counsellor(People.CENTRE), to(receiver, false, period)))
                .as("somebody else sent nothing before")
                .isEqualTo(new Handover.Outcome.Nothing());
    }

    @Test
    void moreThanOneCanCarryHasToBeMeant() {
        yardsticks.decide(keeper, new Yardstick(30, 30, 365, 1, List.of(1, 3)));
        try {
            Scope receiver = people.counsellor(People.CENTRE);
            UUID one = period(person());
            UUID two = period(person());
            assertThat(handovers.handOver(keeper, to(receiver, false, one, two)))
                    .isEqualTo(new Handover.Outcome.TooMany(0, 2, 1));
            assertThat(handovers.handOver(keeper, to(receiver, true, one, two)))
                    .isInstanceOf(Handover.Outcome.Done.class);
        } finally {
            yardsticks.decide(keeper, new Yardstick(30, 30, 365, 60, List.of(1, 3, 6, 12)));
        }
    }

    @Test
    void aRestrictedFileStaysUntilTheReceiverIsNamed() {
        Scope receiver = people.counsellor(People.CENTRE);
        UUID hidden = person();
        UUID period = period(hidden);
        restrictions.restrict(keeper, hidden);

        assertThat(handovers.handOver(keeper, to(receiver, false, period, period(person()))))
                .isInstanceOfSatisfying(
                        Handover.Outcome.Done.class,
                        done -> assertThat(done.left()).isEqualTo(1));
        assertThat(handovers.handOver(keeper, to(receiver, false, period))).isEqualTo(new Handover.Outcome.Nothing());
        restrictions.admit(keeper, hidden, receiver.requireAccount());
        assertThat(handovers.handOver(keeper, to(receiver, false, period))).isInstanceOf(Handover.Outcome.Done.class);
    }

    @Test
    void nobodyOfAnotherBodyReceivesOrSeesOne() {
        Scope other = people.counsellor(People.OFFICE);
        UUID period = period(person());

        assertThat(handovers.handOver(keeper, to(other, true, period))).isEqualTo(new Handover.Outcome.NoColleague());
        assertThat(handovers.handOver(other, to(other, true, period))).isEqualTo(new Handover.Outcome.Nothing());
        var done =
                (Handover.Outcome.Done) handovers.handOver(keeper, to(people.counsellor(People.CENTRE), false, period));
        assertThat(handovers.letter(other, done.id())).isEmpty();
        assertThat(rows(other, "select count(*) from casework.handover")).isZero();
        assertThat(rows(other, "select count(*) from casework.handed_over")).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "COUNSELLOR")
    void nobodyButCounsellorsSeesOne(Role role) {
        handovers.handOver(keeper, to(people.counsellor(People.CENTRE), false, period(person())));
        Scope scope = people.with(role, People.CENTRE);

        assertThatThrownBy(() -> handovers.list(scope, 1)).isInstanceOf(AccessDeniedException.class);
        assertThat(rows(scope, "select count(*) from casework.handover")).isZero();
        assertThat(rows(scope, "select count(*) from casework.handed_over")).isZero();
        assertThat(rows(scope, "select count(*) from casework.saved_view")).isZero();
        assertThat(rows(scope, "select count(*) from casework.outcome")).isZero();
    }

    private int rows(Scope scope, String sql) {
        return transactions.in(
                scope, () -> application.sql(sql).query(Integer.class).single());
    }
}
