package org.yukidoke.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.yukidoke.access.Scope;
import org.yukidoke.person.Basis;
import org.yukidoke.person.Confirmation;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.People;

/** Conferences on a statutory basis or on consent, called by the test. */
@TestComponent
@Lazy // the demo is tried on this class path too
public final class Rooms {

    static final Conferences.Vow VOW = new Conferences.Vow("見本 支援員", "話しません");

    private final Conferences conferences;
    private final HeldBefore before;
    private final Matters matters;
    private final LegalGrounds ground;
    private final People people;

    Rooms(Conferences conferences, HeldBefore before, Matters matters, LegalGrounds ground, People people) {
        this.conferences = conferences;
        this.before = before;
        this.matters = matters;
        this.ground = ground;
        this.people = people;
    }

    /** A meeting on a basis confirmed for the convenor and these bodies. */
    public UUID statutory(Scope convenor, LocalDate day, String... bodies) {
        String[] all = Stream.concat(Stream.of(convenor.organisation()), Stream.of(bodies))
                .toArray(String[]::new);
        return call(convenor, new Meeting.Footing.Statutory(basis(day, all)), day, bodies);
    }

    UUID call(Scope convenor, Meeting.Footing footing, LocalDate day, String... bodies) {
        var call = new Meeting.Call("見本市支援会議", "", day, null, day.plusMonths(3));
        return done(conferences.call(convenor, footing, call, List.of(bodies), VOW));
    }

    /** A meeting put down after it was held, on a basis confirmed for the convenor and these bodies. */
    public UUID late(Scope convenor, LocalDate day, String... bodies) {
        String[] all = Stream.concat(Stream.of(convenor.organisation()), Stream.of(bodies))
                .toArray(String[]::new);
        var call = new Meeting.Call("開いた支援会議", "", day, null, day.plusMonths(3));
        return done(before.enter(
                convenor, new Meeting.Footing.Statutory(basis(day, all)), call, List.of(bodies), VOW, true));
    }

    UUID basis(LocalDate day, String... bodies) {
        return ground.confirm(
                people.administrator(),
                new Confirmation.Claim(
                        "saitama",
                        Basis.SUPPORT_MEETING,
                        "見本市支援会議",
                        "設置要綱",
                        "法務",
                        List.of(bodies),
                        day.minusYears(2),
                        day.plusYears(1)));
    }

    /** Brings somebody who has no file. */
    public UUID bring(Scope scope, UUID meeting, String title) {
        return done(matters.bring(scope, meeting, new Matters.Brought(null, null, new Matter.Words(title, "見本"))));
    }

    /** Somebody said yes. */
    public void consented(Scope scope, UUID meeting, UUID item) {
        int version = matters.open(scope, meeting).orElseThrow().stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow()
                .version();
        done(matters.follow(scope, meeting, item, version, new Matter.Path(Matter.Path.State.GIVEN, "窓口で本人から", null)));
    }

    void admit(Scope convenor, UUID meeting, Scope who) {
        done(conferences.acknowledge(who, meeting, VOW));
        done(conferences.admit(convenor, meeting, who.requireAccount(), true));
    }

    /** The minutes of the first matter, as somebody reads them. */
    String minutes(Scope scope, UUID meeting) {
        return matters.open(scope, meeting).orElseThrow().getFirst().minutes().text();
    }

    static UUID done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(UUID id) -> id;
            case Outcome.Refused(var errors) -> throw new AssertionError(errors);
            case Outcome.Clash() -> throw new AssertionError("clash");
            case Outcome.Gone() -> throw new AssertionError("gone");
        };
    }
}
