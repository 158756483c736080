package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.person.Consents;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Share;
import org.yukidoke.person.Shares;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A referral from its sending to the person's own word, and what the database refuses on the way. */
@PageTest(laidOut = {Councils.class, People.class})
class ReferralsIT {

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Sending sending;

    @Autowired
    private Moves moves;

    @Autowired
    private Persons persons;

    @Autowired
    private Shares shares;

    @Autowired
    private Consents consents;

    @Autowired
    private Sweeping sweeping;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    private Scope centre() {
        return people.counsellor(People.CENTRE);
    }

    private Scope office() {
        return people.counsellor(People.OFFICE);
    }

    private Stage stage(Scope scope, UUID id) {
        return referrals.find(scope, id).orElseThrow().state().stage();
    }

    @Test
    void theLoopRunsFromTheAskingToTheOwnWord() {
        Scope sender = centre();
        Scope receiver = office();
        UUID person = people.file(sender, People.named("輪", "太郎"));
        UUID id = referring.send(sender, person, People.OFFICE);

        assertThat(referring.accept(receiver, id)).isEqualTo(new Moved.Done());
        assertThat(referring.move(receiver, id, new Move.Miss(Note.NONE))).isEqualTo(new Moved.Done());
        assertThat(referrals.open(receiver, id).orElseThrow().referral().state())
                .as("the day that passed is no day to meet on any more")
                .isInstanceOfSatisfying(
                        State.Accepted.class,
                        accepted -> assertThat(accepted.meeting()).isNull());
        assertThat(referring.move(
                        receiver, id, new Move.Arrange(new State.Meeting(LocalDate.of(2027, 1, 5), null), Note.NONE)))
                .isEqualTo(new Moved.Done());
        assertThat(referring.move(receiver, id, new Move.Start(Note.of("会えました"))))
                .isEqualTo(new Moved.Done());
        assertThat(referring.move(receiver, id, new Move.Serve(State.Ending.REACHED, Note.NONE)))
                .isEqualTo(new Moved.Done());
        assertThat(referring.move(sender, id, new Move.Hear(State.Word.HELPED, true, Note.of("ひとりじゃないと思えた"))))
                .isEqualTo(new Moved.Done());

        var atSender = referrals.open(sender, id).orElseThrow();
        assertThat(atSender.steps())
                .extracting(Step::deed)
                .containsExactly(Deed.SEND, Deed.ACCEPT, Deed.MISS, Deed.ARRANGE, Deed.START, Deed.SERVE, Deed.HEAR);
        assertThat(atSender.steps().getLast().note().text()).isEqualTo("ひとりじゃないと思えた");
        var atReceiver = referrals.open(receiver, id).orElseThrow();
        assertThat(atReceiver.referral().state())
                .isInstanceOfSatisfying(
                        State.Closed.class, closed -> assertThat(closed.word()).isEqualTo(State.Word.HELPED));
        assertThat(atReceiver.steps()).extracting(Step::deed).contains(Deed.HEAR);
        assertThat(persons.find(receiver, person, Persons.everything()))
                .as("the share ended with the loop")
                .isEmpty();
    }

    @Test
    void beforeItAcceptsTheReceiverReadsAPreviewAndNoName() {
        Scope sender = centre();
        Scope receiver = office();
        UUID person = people.file(sender, People.named("秘匿", "花子"));
        UUID id = referring.send(sender, person, People.OFFICE);

        var asked = referrals.open(receiver, id).orElseThrow();

        assertThat(asked.preview()).isEqualTo(Referring.preview("人前は苦手だが、手を動かす仕事がしたい"));
        assertThat(asked.letter()).isNull();
        assertThat(asked.person()).isNull();
        assertThat(persons.find(receiver, person, Persons.everything())).isEmpty();
        assertThat(persons.lent(receiver)).noneMatch(line -> line.id().equals(person));
        assertThat(count(receiver, "select count(*) from referral.letter where referral = :id", id))
                .isZero();
        assertThatThrownBy(() -> count(receiver, "select count(person) from referral.referral where id = :id", id))
                .as("not even the id of a file")
                .isInstanceOf(DataAccessException.class);

        referring.accept(receiver, id);

        var accepted = referrals.open(receiver, id).orElseThrow();
        assertThat(accepted.person()).isEqualTo(person);
        assertThat(accepted.letter()).isNotNull();
        assertThat(persons.find(receiver, person, Persons.everything())
                        .orElseThrow()
                        .parts())
                .isEqualTo(Referring.WHO);
    }

    @Test
    void whatWasWithdrawnOpensNothing() {
        Scope sender = centre();
        Scope receiver = office();
        UUID person = people.file(sender);
        UUID id = referring.send(sender, person, People.OFFICE);
        referring.accept(receiver, id);
        referring.move(receiver, id, new Move.Say(Note.of("よろしくお願いします")));

        assertThat(referring.move(sender, id, new Move.Withdraw(State.Withdrawal.WISH, Note.NONE)))
                .isEqualTo(new Moved.Done());

        var after = referrals.open(receiver, id).orElseThrow();
        assertThat(after.preview()).isNull();
        assertThat(after.letter()).isNull();
        assertThat(after.person()).isNull();
        assertThat(after.deeds()).isEmpty();
        assertThat(after.steps()).allMatch(step -> step.note().empty());
        assertThat(persons.find(receiver, person, Persons.everything())).isEmpty();
        assertThat(released(receiver, id)).isFalse();
    }

    @Test
    void aConsentWithdrawnEndsTheReferralBeforeAnybodySweeps() {
        Scope sender = centre();
        Scope receiver = office();
        UUID person = people.file(sender);
        Share.Ground ground = referring.consent(sender, person, People.OFFICE);
        UUID id = referring.send(sender, person, ground, People.OFFICE, Referring.wish());

        if (ground instanceof Share.Ground.Consented(UUID line)) {
            consents.withdraw(sender, person, line, People.spoken());
        }

        assertThat(referrals.open(receiver, id).orElseThrow().preview()).isNull();
        assertThat(referring.accept(receiver, id)).isEqualTo(new Moved.Fallen());
        sweeping.sweep();
        assertThat(referrals.find(sender, id).orElseThrow().state())
                .isInstanceOfSatisfying(
                        State.Withdrawn.class, gone -> assertThat(gone.reason()).isEqualTo(State.Withdrawal.GROUND));
    }

    @Test
    void aThirdBodyAndEveryOtherRoleFindNothing() {
        Scope sender = centre();
        UUID person = people.file(sender);
        UUID id = referring.send(sender, person, People.OFFICE);
        referring.accept(office(), id);

        Scope stranger = people.counsellor(People.CITY);
        assertThat(referrals.find(stranger, id)).isEmpty();
        assertThat(referrals.list(stranger, Side.RECEIVER, true, 1)).isEqualTo(new Referrals.Listed(List.of(), 0));
        assertThat(released(stranger, id)).isFalse();
        assertThat(referring.accept(stranger, id)).isEqualTo(new Moved.Gone());
        for (Role role : List.of(Role.SECRETARIAT, Role.MEMBER, Role.VIEWER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            for (String body : List.of(People.CENTRE, People.OFFICE)) {
                Scope other = people.with(role, body);
                assertThatThrownBy(() -> referrals.find(other, id)).isInstanceOf(AccessDeniedException.class);
                assertThat(count(other, "select count(*) from referral.referral where id = :id", id))
                        .isZero();
                for (String table : List.of("preview", "letter", "step", "read")) {
                    assertThat(count(other, "select count(*) from referral." + table + " where referral = :id", id))
                            .as(role + " " + table)
                            .isZero();
                }
                assertThat(released(other, id)).isFalse();
            }
        }
    }

    @Test
    void withoutAGroundThereIsNoReferral() {
        Scope sender = centre();
        UUID person = people.file(sender);
        Share.Ground elsewhere = referring.consent(sender, person, People.CITY);

        assertThat(sending.send(
                        sender,
                        person,
                        Referring.wanted(elsewhere, People.OFFICE, Referring.wish(), Referring.preview(""))))
                .isInstanceOf(Sent.Refused.class);
        assertThat(shares.list(sender, person)).isEmpty();
        assertThat(referrals.ofPerson(sender, person)).isEmpty();
        assertThat(sending.send(
                        office(),
                        person,
                        Referring.wanted(elsewhere, People.CITY, Referring.wish(), Referring.preview(""))))
                .isEqualTo(new Sent.Gone());
    }

    @Test
    void aLineThatNamesSomebodyIsNotSent() {
        Scope sender = centre();
        UUID person = people.file(sender, People.named("髙橋", "花子"));
        Share.Ground ground = referring.consent(sender, person, People.OFFICE);
        for (String line : List.of("高橋さんは静かな方です", "花子さん", "048-000-0000にお電話を", "a@example.jp")) {
            assertThat(sending.send(
                            sender,
                            person,
                            Referring.wanted(ground, People.OFFICE, Referring.wish(), Referring.preview(line))))
                    .as(line)
                    .isInstanceOfSatisfying(
                            Sent.Refused.class,
                            refused -> assertThat(refused.errors())
                                    .extracting(error -> error.field())
                                    .containsExactly("line"));
        }
    }

    @Test
    void whoWasSlowerIsToldAndNobodyDoesWhatIsNotTheirs() {
        Scope sender = centre();
        Scope receiver = office();
        UUID id = referring.send(sender, people.file(sender), People.OFFICE);

        assertThat(referring.accept(sender, id)).isEqualTo(new Moved.Never());
        assertThat(referring.move(receiver, id, new Move.Withdraw(State.Withdrawal.WISH, Note.NONE)))
                .isEqualTo(new Moved.Never());
        assertThat(referring.move(receiver, id, new Move.Serve(State.Ending.REACHED, Note.NONE)))
                .isEqualTo(new Moved.Never());
        int seen = referrals.find(receiver, id).orElseThrow().version();
        assertThat(referring.accept(receiver, id)).isEqualTo(new Moved.Done());
        assertThat(moves.move(receiver, id, seen, new Move.Decline(State.Decline.FULL, Note.NONE)))
                .isEqualTo(new Moved.Late());
        assertThatThrownBy(() -> transactions.run(
                        receiver,
                        () -> application
                                .sql("update referral.referral set state = 'closed' where id = :id")
                                .param("id", id)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.owner()
                        .sql("update referral.referral set state = 'sent' where id = :id")
                        .param("id", id)
                        .update())
                .as("the table of transitions binds the owner too")
                .isInstanceOf(DataAccessException.class);
        assertThat(stage(sender, id)).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void theSameBodyIsNotAskedTwiceForTheSame() {
        Scope sender = centre();
        UUID person = people.file(sender);
        Share.Ground ground = referring.consent(sender, person, People.OFFICE);
        referring.send(sender, person, ground, People.OFFICE, Referring.wish());

        assertThat(sending.send(
                        sender,
                        person,
                        Referring.wanted(ground, People.OFFICE, Referring.wish(), Referring.preview(""))))
                .isEqualTo(new Sent.Already());
        assertThat(shares.list(sender, person)).as("nothing of it stayed").hasSize(1);
    }

    @Test
    void aWordForOneBodyAloneStaysThere() {
        Scope sender = centre();
        Scope receiver = office();
        UUID id = referring.send(sender, people.file(sender), People.OFFICE);
        referring.accept(receiver, id);
        referring.move(receiver, id, new Move.Serve(State.Ending.PARTLY, Note.NONE));
        referring.move(sender, id, new Move.Hear(State.Word.UNHELPED, false, Note.of("合わなかった")));

        assertThat(referrals.find(receiver, id).orElseThrow().state())
                .isInstanceOfSatisfying(
                        State.Closed.class, closed -> assertThat(closed.word()).isNull());
        assertThat(referrals.find(sender, id).orElseThrow().state())
                .isInstanceOfSatisfying(
                        State.Closed.class, closed -> assertThat(closed.word()).isEqualTo(State.Word.UNHELPED));
        assertThat(referrals.open(receiver, id).orElseThrow().steps())
                .allMatch(step -> step.note().empty());
    }

    @Test
    void theTableOfTransitionsIsTheSameOnBothSides() {
        List<String> inDatabase = database.owner()
                .sql("select before || ' ' || deed || ' ' || side || ' ' || after from referral.transition")
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(inDatabase)
                .containsExactlyInAnyOrderElementsOf(TransitionRules.TABLE.stream()
                        .map(one -> String.join(
                                " ",
                                one.before().key(),
                                one.deed().key(),
                                one.side().key(),
                                one.after().key()))
                        .toList());
    }

    private int count(Scope scope, String sql, UUID id) {
        return transactions.in(
                scope,
                () -> application.sql(sql).param("id", id).query(Integer.class).single());
    }

    private boolean released(Scope scope, UUID id) {
        return transactions.in(
                scope,
                () -> !application
                        .sql("select wrapped from referral.release(:id, 'test.try')")
                        .param("id", id)
                        .query()
                        .listOfRows()
                        .isEmpty());
    }
}
