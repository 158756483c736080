package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.person.Consents;
import org.yukidoke.person.People;
import org.yukidoke.person.Share;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** The person's own word: heard by whom they chose, told to whom they wished, and not lost with a share. */
@PageTest(laidOut = {Councils.class, People.class})
class LastWordIT {

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Consents consents;

    @Autowired
    private Sweeping sweeping;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    /** A referral of which the help is over. */
    private record Served(Scope sender, Scope receiver, UUID person, UUID line, UUID id) {}

    private Served served(Side asks) {
        Scope sender = people.counsellor(People.CENTRE);
        Scope receiver = people.counsellor(People.OFFICE);
        UUID person = people.file(sender);
        UUID line = people.consent(sender, person, people.notice(People.CENTRE, Referring.WHO, People.OFFICE));
        UUID id = referring.send(
                sender,
                person,
                new Share.Ground.Consented(line),
                People.OFFICE,
                new Referral.Wish(false, "", Referral.Urgency.MONTH, asks));
        referring.accept(receiver, id);
        assertThat(referring.move(receiver, id, new Move.Serve(State.Ending.PARTLY, Note.NONE)))
                .isEqualTo(new Moved.Done());
        return new Served(sender, receiver, person, line, id);
    }

    @Test
    void whatIsForTheReceiverAloneReachesTheSenderInNoWay() {
        Served served = served(Side.RECEIVER);
        UUID id = served.id();

        assertThat(referring.move(
                        served.receiver(), id, new Move.Hear(State.Word.UNHELPED, false, Note.of("話を聞いてもらえなかった"))))
                .isEqualTo(new Moved.Done());

        assertThat(word(served.sender(), id)).isNull();
        assertThat(words(served.sender(), id)).isEmpty();
        assertThat(count(served.sender(), "select count(*) from referral.said where referral = :id", id))
                .isZero();
        assertThat(count(served.sender(), "select count(*) from referral.release_words(:id, 'test.try')", id))
                .isZero();
        assertThat(count(
                        served.sender(),
                        "select count(note) from referral.step where referral = :id and deed = 'hear'",
                        id))
                .isZero();
        assertThat(word(served.receiver(), id)).isEqualTo(State.Word.UNHELPED);
        assertThat(words(served.receiver(), id)).isEqualTo("話を聞いてもらえなかった");
        assertThat(count(
                        people.counsellor(People.CITY),
                        "select count(*) from referral.release_words(:id, 'test.try')",
                        id))
                .isZero();
    }

    @Test
    void whatIsForTheSenderAloneReachesTheReceiverInNoWay() {
        Served served = served(Side.SENDER);
        UUID id = served.id();

        referring.move(served.sender(), id, new Move.Hear(State.Word.UNHELPED, false, Note.of("合わなかった")));

        assertThat(word(served.receiver(), id)).isNull();
        assertThat(words(served.receiver(), id)).isEmpty();
        assertThat(count(served.receiver(), "select count(*) from referral.said where referral = :id", id))
                .isZero();
        assertThat(words(served.sender(), id)).isEqualTo("合わなかった");
    }

    @Test
    void whatMayBeToldIsReadByBoth() {
        Served served = served(Side.RECEIVER);

        referring.move(served.receiver(), served.id(), new Move.Hear(State.Word.HELPED, true, Note.of("助かりました")));

        for (Scope side : List.of(served.sender(), served.receiver())) {
            assertThat(word(side, served.id())).isEqualTo(State.Word.HELPED);
            assertThat(words(side, served.id())).isEqualTo("助かりました");
        }
    }

    @Test
    void whoIsJudgedCannotSilenceAnybody() {
        Served served = served(Side.SENDER);
        UUID id = served.id();

        assertThat(byHand(served.receiver(), id, "hear", "unreached")).isEqualTo("never");
        assertThat(referring.move(served.receiver(), id, new Move.Hear(State.Word.UNREACHED, true, Note.NONE)))
                .isEqualTo(new Moved.Never());
        assertThat(referrals.open(served.receiver(), id).orElseThrow().deeds())
                .contains(Deed.SEEK)
                .doesNotContain(Deed.HEAR);
        assertThat(referring.move(served.receiver(), id, new Move.Seek())).isEqualTo(new Moved.Done());
        assertThat(byHand(served.sender(), id, "seek", ""))
                .as("who may hear it does")
                .isEqualTo("never");
        assertThatThrownBy(() -> transactions.run(
                        served.receiver(),
                        () -> application
                                .sql("insert into referral.said values (:id, '\\x00', '\\x00', 'x')")
                                .param("id", id)
                                .update()))
                .as("nobody says it for them")
                .isInstanceOf(DataAccessException.class);

        assertThat(referring.move(served.sender(), id, new Move.Hear(State.Word.UNHELPED, true, Note.NONE)))
                .isEqualTo(new Moved.Done());
        assertThat(word(served.receiver(), id)).isEqualTo(State.Word.UNHELPED);
    }

    @Test
    void aWordIsHeardThoughTheConsentWasWithdrawn() {
        Served served = served(Side.RECEIVER);
        UUID id = served.id();
        consents.withdraw(served.sender(), served.person(), served.line(), People.spoken());
        sweeping.sweep();

        var opened = referrals.open(served.receiver(), id).orElseThrow();
        assertThat(opened.preview()).isNull();
        assertThat(opened.person()).isNull();
        assertThat(opened.deeds()).containsExactly(Deed.HEAR);
        assertThat(referring.move(served.receiver(), id, new Move.Say(Note.of("お元気ですか"))))
                .isEqualTo(new Moved.Fallen());
        assertThat(referring.move(
                        served.receiver(), id, new Move.Hear(State.Word.UNHELPED, false, Note.of("もう連絡しないでほしい"))))
                .isEqualTo(new Moved.Done());
        assertThat(words(served.receiver(), id)).isEqualTo("もう連絡しないでほしい");
        assertThat(words(served.sender(), id)).isEmpty();
        assertThat(count(served.receiver(), "select count(*) from referral.release(:id, 'test.try')", id))
                .as("hearing opens nothing else")
                .isZero();
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

    private String byHand(Scope scope, UUID id, String deed, String code) {
        int version = referrals.find(scope, id).orElseThrow().version();
        return transactions.in(
                scope,
                () -> application
                        .sql("""
                                select referral.move(:id, :deed, :version,
                                                     jsonb_build_object('code', :code, 'told', true), '\\x00')
                                """)
                        .param("id", id)
                        .param("deed", deed)
                        .param("version", version)
                        .param("code", code)
                        .query(String.class)
                        .single());
    }

    private int count(Scope scope, String sql, UUID id) {
        return transactions.in(
                scope,
                () -> application.sql(sql).param("id", id).query(Integer.class).single());
    }
}
