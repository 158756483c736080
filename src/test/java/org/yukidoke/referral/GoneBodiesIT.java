package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Leaving;
import org.yukidoke.person.People;
import org.yukidoke.person.Share;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A referral between two bodies of which one has gone: nothing is asked of it, and nobody's word is lost with it. */
@PageTest(laidOut = {Councils.class, People.class})
class GoneBodiesIT {

    private final People people;
    private final Leaving leaving;
    private final String from;
    private final String to;
    private final Scope sender;
    private final Scope receiver;

    @Autowired
    private Referring referring;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Sending sending;

    @Autowired
    private Inquiries inquiries;

    @Autowired
    private Sweeping sweeping;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    @Autowired
    GoneBodiesIT(People people, Leaving leaving) {
        this.people = people;
        this.leaving = leaving;
        this.from = leaving.body("from");
        this.to = leaving.body("to");
        this.sender = people.counsellor(from);
        this.receiver = people.counsellor(to);
    }

    private UUID sent(Side asks) {
        UUID person = people.file(sender);
        return referring.send(
                sender,
                person,
                referring.consent(sender, person, to),
                to,
                new Referral.Wish(false, "", Referral.Urgency.MONTH, asks));
    }

    private UUID served(Side asks) {
        UUID id = sent(asks);
        assertThat(referring.accept(receiver, id)).isEqualTo(new Moved.Done());
        assertThat(referring.move(receiver, id, new Move.Serve(State.Ending.PARTLY, Note.NONE)))
                .isEqualTo(new Moved.Done());
        return id;
    }

    @Test
    void nobodyIsSentToABodyThatHasGoneNorIsItAskedForRoom() {
        UUID person = people.file(sender);
        Share.Ground ground = referring.consent(sender, person, to);
        leaving.gone(to, People.OFFICE);
        var wanted = Referring.wanted(ground, to, Referring.wish(), Referring.preview("手を動かす仕事がしたい"));

        assertThat(sending.send(sender, person, wanted))
                .isInstanceOfSatisfying(
                        Sent.Refused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::key)
                                .contains("referral.fault.gone"));
        assertThat(referrals.ofPerson(sender, person)).isEmpty();
        var question = new Inquiry.Question(
                List.of(Preview.Asked.WORK),
                List.of(),
                "",
                LocalDate.now(Japan.ZONE).withDayOfMonth(1));
        assertThat(inquiries.ask(sender, to, question)).isEmpty();
        assertThatThrownBy(() -> transactions.run(
                        sender,
                        () -> application
                                .sql("""
                                insert into referral.inquiry (id, asker, asked, asks, needs, area, month, asked_at, asked_by)
                                values (gen_random_uuid(), :from, :to, '{work}', '{}', '', date '2026-11-01', now(),
                                        access.acting_account())
                                """)
                                .param("from", from)
                                .param("to", to)
                                .update()))
                .as("the database says no as well")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDatabaseTakesNoReferralToABodyThatHasGone() {
        UUID id = sent(Side.SENDER);
        UUID share = database.owner()
                .sql("select share from referral.referral where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
        UUID person = database.owner()
                .sql("select person from referral.referral where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
        assertThat(offered(share, person)).isTrue();
        leaving.gone(to, People.OFFICE);
        assertThat(offered(share, person)).isFalse();
    }

    private boolean offered(UUID share, UUID person) {
        return transactions.in(
                sender,
                () -> application
                        .sql("select referral.offered(:share, :person, :to)")
                        .param("share", share)
                        .param("person", person)
                        .param("to", to)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void whatWaitsAtABodyThatHasGoneEndsAndBothAreTold() {
        UUID waits = sent(Side.SENDER);
        UUID accepted = sent(Side.SENDER);
        referring.accept(receiver, accepted);
        UUID begun = sent(Side.SENDER);
        referring.accept(receiver, begun);
        referring.move(receiver, begun, new Move.Start(Note.NONE));
        sweeping.sweep();
        assertThat(stage(waits)).isEqualTo(Stage.SENT);
        leaving.gone(to, People.OFFICE);

        sweeping.sweep();

        for (UUID id : List.of(waits, accepted, begun)) {
            assertThat(referrals.find(sender, id).orElseThrow().state())
                    .isInstanceOfSatisfying(
                            State.Withdrawn.class,
                            over -> assertThat(over.reason()).isEqualTo(State.Withdrawal.GONE));
            assertThat(referrals.open(sender, id).orElseThrow().steps())
                    .extracting(Step::deed)
                    .endsWith(Deed.LAPSE);
            assertThat(told(id, from)).isPositive();
            assertThat(told(id, to)).isPositive();
            assertThat(opens(id)).as("its share").isFalse();
        }
        assertThat(referrals.list(receiver, Side.RECEIVER, false, 1).referrals())
                .isEmpty();
    }

    private Stage stage(UUID id) {
        return referrals.find(sender, id).orElseThrow().state().stage();
    }

    private long told(UUID id, String body) {
        return database.owner()
                .sql("""
                        select count(*)
                          from workflow.message
                         where once like 'referral ' || :id || ' %' and organisation = :body
                           and title like '%途中で終わりました%'
                        """)
                .param("id", id.toString())
                .param("body", body)
                .query(Long.class)
                .single();
    }

    private boolean opens(UUID id) {
        return database.owner().sql("""
                        select s.ended_at is null
                          from referral.referral r
                          join person.share s on s.id = r.share
                         where r.id = :id
                        """).param("id", id).query(Boolean.class).single();
    }

    @Test
    void whereTheSenderHasGoneTheReceiverHearsThePersonsWord() {
        UUID id = served(Side.SENDER);
        var hear = new Move.Hear(State.Word.HELPED, true, Note.of("助かりました"));
        assertThat(deeds(receiver, id)).contains(Deed.SEEK).doesNotContain(Deed.HEAR);
        assertThat(referring.move(receiver, id, hear)).isEqualTo(new Moved.Never());
        leaving.gone(from, People.OFFICE);

        assertThat(deeds(receiver, id)).contains(Deed.HEAR).doesNotContain(Deed.SEEK);
        assertThat(referring.move(receiver, id, new Move.Seek())).isEqualTo(new Moved.Never());
        assertThat(referring.move(receiver, id, hear)).isEqualTo(new Moved.Done());
        assertThat(words(receiver, id)).isEqualTo("助かりました");
        assertThat(referrals.find(sender, id)).isEmpty();
    }

    @Test
    void helpThatHasBegunGoesOnWhereTheSenderHasGoneAndItsEndIsHeard() {
        UUID waits = sent(Side.RECEIVER);
        UUID begun = sent(Side.RECEIVER);
        assertThat(referring.accept(receiver, begun)).isEqualTo(new Moved.Done());
        leaving.gone(from, People.OFFICE);
        sweeping.sweep();

        assertThat(referrals.find(receiver, waits).orElseThrow().state())
                .isInstanceOfSatisfying(
                        State.Withdrawn.class, gone -> assertThat(gone.reason()).isEqualTo(State.Withdrawal.GONE));
        assertThat(referrals.open(receiver, begun).orElseThrow().letter())
                .as("nothing is open any more")
                .isNull();
        assertThat(referring.move(receiver, begun, new Move.Serve(State.Ending.PARTLY, Note.NONE)))
                .isEqualTo(new Moved.Done());
        assertThat(referring.move(receiver, begun, new Move.Hear(State.Word.HELPED, true, Note.of("通えるようになった"))))
                .isEqualTo(new Moved.Done());
    }

    @Test
    void whereTheReceiverHasGoneTheSenderHearsThePersonsWord() {
        UUID id = served(Side.RECEIVER);
        var hear = new Move.Hear(State.Word.UNHELPED, false, Note.of("合わなかった"));
        assertThat(referring.move(sender, id, hear)).isEqualTo(new Moved.Never());
        leaving.gone(to, People.OFFICE);

        assertThat(referring.move(sender, id, hear)).isEqualTo(new Moved.Done());
        assertThat(words(sender, id)).isEqualTo("合わなかった");
    }

    @Test
    void theReceiverReadsNoWordOfSomebodyWhoseFileWasRestrictedSince() {
        UUID told = heard(Side.SENDER);
        UUID own = heard(Side.RECEIVER);
        for (UUID id : List.of(told, own)) {
            assertThat(words(receiver, id)).isEqualTo("助かりました");
            database.owner()
                    .sql("update person.person set restricted = true"
                            + " where id = (select person from referral.referral where id = :id)")
                    .param("id", id)
                    .update();

            assertThat(words(receiver, id)).isEmpty();
            assertThat(word(receiver, id)).isNull();
            assertThat(keys(receiver, id)).isZero();
        }
    }

    @Test
    void theReceiverReadsThePersonsWordForAYearAndTheKeeperLonger() {
        for (UUID id : List.of(heard(Side.SENDER), heard(Side.RECEIVER))) {
            ended(id, 364);
            assertThat(words(receiver, id)).isEqualTo("助かりました");
            ended(id, 367);

            assertThat(words(receiver, id)).isEmpty();
            assertThat(word(receiver, id)).isNull();
            assertThat(keys(receiver, id)).isZero();
            assertThat(words(sender, id)).isEqualTo("助かりました");
        }
    }

    @Test
    void whoWasTakenOverIsHeardAsLongAsTheirFileIsThere() {
        UUID person = people.file(sender);
        UUID id = referring.send(
                sender,
                person,
                referring.consent(sender, person, to),
                to,
                new Referral.Wish(true, "", Referral.Urgency.MONTH, Side.RECEIVER));
        referring.accept(receiver, id);
        referring.move(receiver, id, new Move.Serve(State.Ending.REACHED, Note.NONE));
        referring.move(receiver, id, new Move.Hear(State.Word.HELPED, true, Note.of("助かりました")));
        ended(id, 900);
        database.owner()
                .sql("update person.person set restricted = true where id = :id")
                .param("id", person)
                .update();

        assertThat(words(receiver, id)).isEqualTo("助かりました");
    }

    private UUID heard(Side asks) {
        UUID id = served(asks);
        Scope hears = asks == Side.SENDER ? sender : receiver;
        assertThat(referring.move(hears, id, new Move.Hear(State.Word.HELPED, true, Note.of("助かりました"))))
                .isEqualTo(new Moved.Done());
        return id;
    }

    private void ended(UUID id, int days) {
        database.owner()
                .sql("update referral.referral set changed_at = now() - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", id)
                .update();
    }

    private java.util.Set<Deed> deeds(Scope scope, UUID id) {
        return referrals.open(scope, id).orElseThrow().deeds();
    }

    private State.@Nullable Word word(Scope scope, UUID id) {
        return switch (referrals.find(scope, id).orElseThrow().state()) {
            case State.Closed closed -> closed.word();
            case State other -> throw new AssertionError(other);
        };
    }

    private String words(Scope scope, UUID id) {
        return referrals.open(scope, id).orElseThrow().steps().stream()
                .filter(step -> step.deed() == Deed.HEAR)
                .map(step -> step.note().text())
                .reduce("", String::concat);
    }

    private long keys(Scope scope, UUID id) {
        return transactions.in(
                scope,
                () -> application
                        .sql("select count(*) from referral.release_words(:id, 'test.try')")
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }
}
