package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Holidays;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.person.Share;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;

/** What the other body leaves undone stays in sight of whoever referred somebody, and is told again. */
@PageTest(laidOut = {Councils.class, People.class})
class SilenceIT {

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralTasks tasks;

    @Autowired
    private Sweeping sweeping;

    @Autowired
    private Waiting waiting;

    @Autowired
    private Holidays holidays;

    @Autowired
    private Languages languages;

    @Autowired
    private TestDatabase database;

    private Scope sender;
    private Scope colleague;
    private Scope receiver;
    private Scope secretariat;

    @BeforeEach
    void bodies() {
        sender = people.counsellor(People.CENTRE);
        colleague = people.counsellor(People.CENTRE);
        receiver = people.counsellor(People.OFFICE);
        secretariat = people.with(Role.SECRETARIAT, People.OFFICE);
    }

    private UUID sent() {
        return referring.send(sender, people.file(sender, People.named("無音", "花子")), People.OFFICE);
    }

    private UUID accepted() {
        UUID id = sent();
        assertThat(referring.move(receiver, id, new Move.Accept(Note.of("お待ちしています"), null)))
                .isEqualTo(new Moved.Done());
        return id;
    }

    /** Lets some days go by since anything happened. */
    private void quiet(UUID id, int days) {
        database.owner().sql("""
                        update referral.referral
                           set changed_at   = changed_at - make_interval(days => :days),
                               escalated_at = escalated_at - make_interval(days => :days)
                         where id = :id
                        """).param("days", days).param("id", id).update();
    }

    /** Lets the day pass by which the body that accepted was to say something. */
    private void unbegun(UUID id) {
        database.owner()
                .sql("update referral.referral set starts_by = date '2026-01-05' where id = :id")
                .param("id", id)
                .update();
    }

    private List<Step> told(Scope scope, UUID id) {
        return referrals.open(scope, id).orElseThrow().steps().stream()
                .filter(step -> step.deed() == Deed.ESCALATE)
                .toList();
    }

    private long letters(UUID id) {
        return database.owner()
                .sql(
                        "select count(distinct split_part(once, ' ', 4)) from workflow.message where once like :once || '%'")
                .param("once", "referral escalated " + id)
                .query(Long.class)
                .single();
    }

    private List<Task> tasks(Scope scope, UUID id) {
        return tasks.tasks(scope, texts()).stream()
                .filter(task -> task.href().equals("/referrals/" + id))
                .toList();
    }

    private Texts texts() {
        return languages.texts(Locale.JAPANESE);
    }

    private List<Waiting.Late> late(boolean start) {
        return waiting.list(secretariat).stream()
                .filter(one -> one.sender().equals(People.CENTRE) && one.start() == start)
                .toList();
    }

    @Test
    void aSilenceIsToldAgainAsLongAsNothingHappens() {
        UUID id = sent();
        referring.overdue(id);
        sweeping.sweep();
        sweeping.sweep();
        assertThat(told(sender, id)).hasSize(1);
        int waits = late(false).size();

        quiet(id, 3);
        sweeping.sweep();
        assertThat(told(sender, id)).as("too soon").hasSize(1);
        quiet(id, 14);
        sweeping.sweep();
        sweeping.sweep();

        for (Scope side : List.of(sender, receiver)) {
            assertThat(told(side, id)).hasSize(2);
        }
        assertThat(letters(id)).as("the secretariat too").isEqualTo(2);
        assertThat(late(false)).as("it is one and the same wait").hasSize(waits);

        quiet(id, 14);
        referring.move(receiver, id, new Move.Say(Note.of("いま調整しています")));
        sweeping.sweep();
        assertThat(told(sender, id)).as("something happened").hasSize(2);
    }

    @Test
    void whoSentItKeepsTheTaskWhoeverHasReadOfItAndTheBodySeesThatThereIsOne() {
        UUID id = sent();
        assertThat(tasks(sender, id)).as("in time").isEmpty();
        referring.overdue(id);
        sweeping.sweep();
        referrals.open(colleague, id);
        referrals.open(sender, id);
        quiet(id, 90);

        assertThat(tasks(sender, id)).singleElement().satisfies(task -> {
            assertThat(task.title()).contains("返事を", "日待っています");
            assertThat(task.due()).isEqualTo(LocalDate.of(2026, 1, 5));
        });
        assertThat(tasks(colleague, id)).isEmpty();
        assertThat(tasks.tasks(colleague, texts()))
                .filteredOn(task -> task.href().equals("/referrals?side=late"))
                .singleElement()
                .satisfies(task -> assertThat(task.title()).contains("件に動きがありません"));
        assertThat(referrals.pressing(colleague, 1).referrals())
                .extracting(Referral::id)
                .contains(id);
        assertThat(tasks(receiver, id))
                .extracting(Task::title)
                .as("theirs is to answer")
                .anyMatch(title -> title.contains("返事をする"))
                .noneMatch(title -> title.contains("待っています"));

        leave(sender);
        assertThat(tasks(colleague, id)).as("nobody who sent it is left").hasSize(1);
        referring.accept(receiver, id);
        assertThat(tasks(colleague, id))
                .extracting(Task::title)
                .as("answered; that is news, and no silence")
                .noneMatch(title -> title.contains("待っています"));
    }

    private void leave(Scope scope) {
        database.owner()
                .sql("update access.account set state = 'disabled', disabled_reason = 'left', disabled_text = ''"
                        + " where id = :id")
                .param("id", scope.requireAccount())
                .update();
    }

    @Test
    void whoWasAcceptedAndIsNeverMetIsNotForgottenEither() {
        UUID id = accepted();
        LocalDate by = startsBy(id);
        assertThat(by)
                .isEqualTo(holidays.nextWorkingDays(LocalDate.now(Japan.ZONE), 5, People.OFFICE)
                        .getLast());
        assertThat(tasks(receiver, id))
                .filteredOn(task -> task.title().contains("初回の日を決める"))
                .extracting(Task::due)
                .containsExactly(by);
        sweeping.sweep();
        assertThat(told(sender, id)).isEmpty();
        assertThat(tasks(sender, id))
                .as("in time")
                .noneMatch(task -> task.title().contains("始まったと知らせがありません"));

        unbegun(id);
        sweeping.sweep();
        sweeping.sweep();
        assertThat(told(receiver, id)).extracting(Step::code).containsExactly("start");
        assertThat(late(true)).isNotEmpty();
        quiet(id, 14);
        sweeping.sweep();
        assertThat(told(sender, id)).hasSize(2);
        assertThat(letters(id)).isEqualTo(2);
        assertThat(tasks(sender, id)).anyMatch(task -> task.title().contains("始まったと知らせがありません"));

        int before = late(true).size();
        LocalDate met = LocalDate.now(Japan.ZONE).plusDays(2);
        referring.move(receiver, id, new Move.Arrange(new State.Meeting(met, null), Note.NONE));
        assertThat(startsBy(id))
                .isEqualTo(holidays.nextWorkingDays(met, 3, People.OFFICE).getLast());
        assertThat(late(true)).as("a day is set").hasSize(before - 1);
        assertThat(tasks(sender, id)).noneMatch(task -> task.title().contains("始まったと知らせがありません"));
        referring.move(receiver, id, new Move.Start(Note.NONE));
        sweeping.sweep();
        assertThat(told(sender, id)).hasSize(2);
    }

    private LocalDate startsBy(UUID id) {
        return switch (referrals.find(receiver, id).orElseThrow().state()) {
            case State.Accepted accepted -> Objects.requireNonNull(accepted.startsBy());
            case State other -> throw new AssertionError(other);
        };
    }

    @Test
    void whoWasTakenOverIsNobodysToWaitFor() {
        UUID person = people.file(sender);
        Share.Ground ground = referring.consent(sender, person, People.OFFICE);
        UUID id = referring.send(
                sender,
                person,
                ground,
                People.OFFICE,
                new Referral.Wish(true, "", Referral.Urgency.WEEK, Side.RECEIVER));
        referring.accept(receiver, id);
        unbegun(id);
        sweeping.sweep();

        assertThat(told(receiver, id)).isEmpty();
        assertThat(referrals.pressing(sender, 1).referrals())
                .extracting(Referral::id)
                .doesNotContain(id);
    }

    @Test
    void aNoStaysWithTheSenderUntilItIsSettled() {
        UUID id = sent();
        referring.move(receiver, id, new Move.Decline(State.Decline.FULL, Note.of("来月なら")));
        referrals.open(colleague, id);
        assertThat(tasks(sender, id)).anyMatch(task -> task.title().contains("次を考える"));
        assertThat(tasks(receiver, id)).isEmpty();
        assertThat(referrals.open(sender, id).orElseThrow().deeds()).contains(Deed.SETTLE);
        assertThat(referrals.open(receiver, id).orElseThrow().deeds()).doesNotContain(Deed.SETTLE);

        assertThat(referring.move(receiver, id, new Move.Settle())).isEqualTo(new Moved.Never());
        assertThat(referring.move(people.counsellor(People.CITY), id, new Move.Settle()))
                .isEqualTo(new Moved.Gone());
        for (Role role : List.of(Role.SECRETARIAT, Role.MEMBER, Role.VIEWER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Scope other = people.with(role, People.CENTRE);
            assertThatThrownBy(() -> referring.move(other, id, new Move.Settle()))
                    .as(role.key())
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> referrals.pressing(other, 1)).isInstanceOf(AccessDeniedException.class);
        }
        var ended = referrals.find(sender, id).orElseThrow().changedAt();
        assertThat(referring.move(sender, id, new Move.Settle())).isEqualTo(new Moved.Done());
        assertThat(tasks(sender, id)).isEmpty();
        assertThat(tasks(receiver, id)).as("it is nothing for them").isEmpty();
        assertThat(referrals.find(sender, id).orElseThrow().changedAt())
                .as("when it ended stays as it was")
                .isEqualTo(ended);
        assertThat(referring.move(sender, id, new Move.Settle())).as("once").isEqualTo(new Moved.Never());
    }

    @Test
    void whoRefersAnewHasGoneOn() {
        UUID person = people.file(sender);
        Share.Ground ground = referring.consent(sender, person, People.OFFICE, People.CITY);
        UUID first = referring.send(sender, person, ground, People.OFFICE, Referring.wish());
        referring.move(receiver, first, new Move.Decline(State.Decline.BETTER, Note.NONE));
        assertThat(tasks(colleague, first)).isNotEmpty();
        assertThat(referrals.pressing(sender, 1).referrals())
                .extracting(Referral::id)
                .contains(first);

        UUID second = referring.send(sender, person, ground, People.CITY, Referring.wish());
        assertThat(referrals.pressing(sender, 1).referrals())
                .extracting(Referral::id)
                .doesNotContain(first, second);
        referring.move(sender, second, new Move.Withdraw(State.Withdrawal.WISH, Note.NONE));
        assertThat(tasks(sender, second)).as("taken back by oneself").isEmpty();
    }

    @Test
    void anOfferThatRanOutWithoutAnAnswerIsNotLost() {
        UUID person = people.file(sender);
        UUID id = referring.send(sender, person, People.OFFICE);
        database.owner().sql("""
                        update person.share
                           set valid_from = valid_from - interval '200 days', valid_to = statement_timestamp() - interval '1 day'
                         where person = :person
                        """).param("person", person).update();
        sweeping.sweep();
        referrals.open(sender, id);

        assertThat(tasks(sender, id)).anyMatch(task -> task.title().contains("途中で終わりました"));
        assertThat(referring.move(sender, id, new Move.Settle())).isEqualTo(new Moved.Done());
        assertThat(tasks(sender, id)).isEmpty();
    }

    @Test
    void theListAndTheRuleSayTheSame() {
        referring.overdue(sent());
        sent();
        unbegun(accepted());
        accepted();
        referring.move(receiver, sent(), new Move.Decline(State.Decline.AREA, Note.NONE));
        LocalDate today = LocalDate.now(Japan.ZONE);

        List<UUID> byRule = Stream.of(true, false)
                .flatMap(open -> referrals.list(sender, Side.SENDER, open, 1).referrals().stream())
                .filter(referral -> referral.pressing(today))
                .map(Referral::id)
                .toList();
        assertThat(referrals.pressing(sender, 1).referrals())
                .extracting(Referral::id)
                .containsExactlyInAnyOrderElementsOf(byRule)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theDatabaseCountsWorkingDaysAsTheProgramDoes() {
        for (LocalDate day : List.of(
                LocalDate.of(2026, 12, 25),
                LocalDate.of(2026, 4, 28),
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 9, 18))) {
            for (int days : List.of(1, 3, 5, 20)) {
                assertThat(database.owner()
                                .sql("select directory.workday(:body, :day, :days)")
                                .param("body", People.OFFICE)
                                .param("day", day)
                                .param("days", days)
                                .query(LocalDate.class)
                                .single())
                        .as("%s + %d", day, days)
                        .isEqualTo(holidays.nextWorkingDays(day, days, People.OFFICE)
                                .getLast());
            }
        }
    }
}
