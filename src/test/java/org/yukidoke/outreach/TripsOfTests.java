package org.yukidoke.outreach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;

/** Trips and visits home of which nothing is special, and how planning them ended. */
abstract class TripsOfTests {

    static final String AREA = "112011";

    final Instant now = Instant.now();
    final LocalDate today = Japan.day(now);

    @Autowired
    Trips trips;

    @Autowired
    HomeVisits visits;

    @Autowired
    Erasures erasures;

    @Autowired
    Persons persons;

    @Autowired
    People people;

    UUID road(Scope scope, LocalDate on) {
        return done(trips.plan(scope, Trip.Kind.CONSULTATION, plan(scope, on), null));
    }

    Trip.Plan plan(Scope scope, LocalDate on) {
        return new Trip.Plan(
                new Trip.When(on, null, null),
                new Trip.Where(AREA, "公民館", "", ""),
                new Trip.Party(List.of(me(scope)), "", null),
                "しごとの相談");
    }

    HomeVisits.Wanted home(Trip.Party party, Instant leaves, Instant back) {
        return new HomeVisits.Wanted(
                new Trip.When(Japan.day(leaves), leaves, back),
                party,
                AREA,
                new HomeVisit.Words("駅前の喫茶店", "顔を見る", "犬がいる", "保健師が行けなくなった"),
                null);
    }

    Instant later() {
        return now.plus(Duration.ofHours(2));
    }

    static Trip.Party party(Scope goes, Scope told) {
        return new Trip.Party(List.of(me(goes)), "", me(told));
    }

    static UUID me(Scope scope) {
        return scope.requireAccount();
    }

    static Trip.Gain gain(int came, int found) {
        return new Trip.Gain(came, found, "", null);
    }

    void erase(Scope scope, UUID person) {
        var reference = persons.find(scope, person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        erasures.erase(scope, person, reference, Erasures.Reason.REQUEST);
    }

    static List<String> faults(Entered entered) {
        return entered instanceof Entered.Refused(var errors)
                ? errors.stream().map(FieldError::field).toList()
                : List.of(entered.toString());
    }

    static UUID done(Entered entered) {
        return switch (entered) {
            case Entered.Done(UUID id) -> id;
            case Entered.Refused(var errors) -> throw new AssertionError(errors);
            case Entered.Clash() -> throw new AssertionError("clash");
            case Entered.Gone() -> throw new AssertionError("gone");
        };
    }
}
