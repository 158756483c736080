package org.yukidoke.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Share;
import org.yukidoke.support.TestDatabase;

/** Somebody is referred the short way: on a consent, by codes, to one body. */
@TestComponent
@Lazy
@DependsOn("people")
public final class Referring {

    /** A body at which nobody has an account, in any test. */
    public static final String NOBODY = "saitama.municipalities";

    /** What a referral of a test hands over. */
    public static final Set<Part> WHO = EnumSet.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL);

    private final People people;
    private final Sending sending;
    private final Moves moves;
    private final Referrals referrals;
    private final TestDatabase database;

    Referring(People people, Sending sending, Moves moves, Referrals referrals, TestDatabase database) {
        this.people = people;
        this.sending = sending;
        this.moves = moves;
        this.referrals = referrals;
        this.database = database;
    }

    public static Preview preview(String line) {
        return new Preview(
                Preview.Age.FROM_45,
                "",
                List.of(Preview.Asked.WORK),
                List.of(Preview.Topic.LONG_AWAY),
                List.of(Preview.Need.SIGN),
                line);
    }

    public static Referral.Wish wish() {
        return new Referral.Wish(false, "", Referral.Urgency.MONTH, Side.SENDER);
    }

    public static Sending.Wanted wanted(Share.Ground ground, String receiver, Referral.Wish wish, Preview preview) {
        return wanted(ground, WHO, receiver, wish, preview);
    }

    private static Sending.Wanted wanted(
            Share.Ground ground, Set<Part> parts, String receiver, Referral.Wish wish, Preview preview) {
        return new Sending.Wanted(
                receiver, ground, parts, Instant.now().plus(Duration.ofDays(90)), "つなぎ", wish, preview);
    }

    /** A consent of somebody to be referred to some bodies. */
    public Share.Ground consent(Scope keeper, UUID person, String... bodies) {
        return new Share.Ground.Consented(
                people.consent(keeper, person, people.notice(keeper.organisation(), WHO, bodies)));
    }

    /** Sends somebody of whom nothing is special. */
    public UUID send(Scope keeper, UUID person, String receiver) {
        return send(keeper, person, consent(keeper, person, receiver), receiver, wish());
    }

    public UUID send(Scope keeper, UUID person, Share.Ground ground, String receiver, Referral.Wish wish) {
        return send(keeper, person, ground, WHO, receiver, wish);
    }

    /** Hands over other parts than {@link #WHO}. */
    public UUID send(
            Scope keeper, UUID person, Share.Ground ground, Set<Part> parts, String receiver, Referral.Wish wish) {
        return switch (sending.send(
                keeper, person, wanted(ground, parts, receiver, wish, preview("人前は苦手だが、手を動かす仕事がしたい")))) {
            case Sent.Done(UUID id) -> id;
            case Sent.Refused(var errors) -> throw new AssertionError(errors);
            case Sent.Already() -> throw new AssertionError("already");
            case Sent.Gone() -> throw new AssertionError("gone");
        };
    }

    /** Does it as it stands for whoever does it. */
    public Moved move(Scope scope, UUID id, Move move) {
        return referrals
                .find(scope, id)
                .map(referral -> moves.move(scope, id, referral.version(), move))
                .orElseGet(Moved.Gone::new);
    }

    /** Lets the day pass on which an answer was due. */
    public void overdue(UUID id) {
        database.owner()
                .sql("update referral.referral set due_on = date '2026-01-05' where id = :id")
                .param("id", id)
                .update();
    }

    public Moved accept(Scope scope, UUID id) {
        return move(
                scope,
                id,
                new Move.Accept(
                        new Note("見本 係", "048-000-0001", "お待ちしています"),
                        new State.Meeting(LocalDate.now(Japan.ZONE).plusDays(3), null)));
    }
}
