package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Whoever was handed over stands in the receiver's own file alone, whatever becomes of that file. */
@PageTest(laidOut = {Councils.class, People.class})
class HandedOverIT {

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Sending sending;

    @Autowired
    private Persons persons;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Erasures erasures;

    @Autowired
    private TestDatabase database;

    /**
     * Somebody handed over.
     *
     * @param person the file of the sender
     * @param own that of the receiver
     */
    private record Handed(Scope sender, Scope receiver, UUID person, UUID own, UUID referral) {}

    private Handed handed() {
        Scope sender = people.counsellor(People.CENTRE);
        Scope receiver = people.counsellor(People.OFFICE);
        UUID person = people.file(sender);
        UUID id = referring.send(
                sender, person, referring.consent(sender, person, People.OFFICE), People.OFFICE, transfer());
        assertThat(referring.accept(receiver, id)).isEqualTo(new Moved.Done());
        UUID own = Objects.requireNonNull(
                referrals.open(receiver, id).orElseThrow().person());
        return new Handed(sender, receiver, person, own, id);
    }

    private static Referral.Wish transfer() {
        return new Referral.Wish(true, "", Referral.Urgency.WEEK, Side.RECEIVER);
    }

    @Test
    void theShareEndsWithTheTransferAndNobodyOfTheReceiverReadsTheSendersFile() {
        Handed handed = handed();
        Scope unnamed = people.counsellor(People.OFFICE);

        assertThat(database.owner()
                        .sql("select ended_reason from person.share where person = :person")
                        .param("person", handed.person())
                        .query(String.class)
                        .single())
                .isEqualTo("purpose_reached");
        assertThat(sees(handed.receiver(), handed.person())).isFalse();
        assertThat(sees(handed.receiver(), handed.own())).isTrue();
        assertThat(sees(handed.sender(), handed.person())).isTrue();

        assertThat(restrictions.restrict(handed.receiver(), handed.own())).isNotNull();
        assertThat(sees(unnamed, handed.person())).as("by the share").isFalse();
        assertThat(sees(unnamed, handed.own())).isFalse();
        assertThat(referrals.open(unnamed, handed.referral())).isEmpty();
        assertThat(referrals.open(handed.receiver(), handed.referral()))
                .hasValueSatisfying(opened -> assertThat(opened.preview()).isNotNull());
    }

    @Test
    void whoTookSomebodyOverStillReadsHowTheyCameWhenTheirWordHasClosedIt() {
        Handed handed = handed();
        UUID id = handed.referral();
        referring.move(handed.receiver(), id, new Move.Start(Note.of("会えました")));
        referring.move(handed.receiver(), id, new Move.Serve(State.Ending.REACHED, Note.NONE));
        assertThat(referring.move(handed.receiver(), id, new Move.Hear(State.Word.HELPED, true, Note.NONE)))
                .isEqualTo(new Moved.Done());

        assertThat(referrals.open(handed.receiver(), id)).hasValueSatisfying(opened -> {
            assertThat(opened.preview()).isNotNull();
            assertThat(opened.letter()).as("it ended with the share").isNull();
        });
    }

    @Test
    void whoErasesTheirOwnFileIsNotLedBackToTheSenders() {
        Handed handed = handed();
        erase(handed.receiver(), handed.own());

        for (Scope one : new Scope[] {handed.receiver(), people.counsellor(People.OFFICE)}) {
            assertThat(referrals.find(one, handed.referral())).isEmpty();
            assertThat(referrals.open(one, handed.referral())).isEmpty();
            assertThat(referrals.list(one, Side.RECEIVER, true, 1).referrals())
                    .extracting(Referral::id)
                    .doesNotContain(handed.referral());
            assertThat(sees(one, handed.person())).isFalse();
        }
        assertThat(referrals.find(handed.sender(), handed.referral()))
                .as("to the sender it stays what it was")
                .isPresent();
    }

    @Test
    void whoeverWasHandedOverMayBeReferredThereAnewAndOnlyOnceAtATime() {
        Handed handed = handed();
        var ground = referring.consent(handed.sender(), handed.person(), People.OFFICE);
        var wanted = Referring.wanted(ground, People.OFFICE, transfer(), Referring.preview("また、手を動かす仕事がしたい"));

        assertThat(sending.send(handed.sender(), handed.person(), wanted)).isInstanceOf(Sent.Done.class);
        assertThat(sending.send(handed.sender(), handed.person(), wanted)).isEqualTo(new Sent.Already());
    }

    private boolean sees(Scope scope, UUID person) {
        return persons.find(scope, person, Persons.everything()).isPresent();
    }

    private void erase(Scope scope, UUID person) {
        var reference = persons.find(scope, person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        assertThat(erasures.erase(scope, person, reference, Erasures.Reason.REQUEST))
                .isPresent();
    }
}
