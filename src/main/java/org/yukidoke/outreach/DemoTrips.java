package org.yukidoke.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Persons;

/** Invented trips for the demo: consultation on the road, a welfare body visited twice, and a visit home to come. */
@Component
@Order(570)
final class DemoTrips implements DemoData {

    private final DemoDesk desks;
    private final Trips trips;
    private final HomeVisits visits;
    private final Persons persons;
    private final Clock clock;

    DemoTrips(DemoDesk desks, Trips trips, HomeVisits visits, Persons persons, Clock clock) {
        this.desks = desks;
        this.trips = trips;
        this.visits = visits;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public void load() {
        Optional<Scope> centre = desks.find("saitama-counsellor");
        if (centre.isEmpty() || trips.ahead(centre.get(), 1).total() > 0) {
            return;
        }
        Scope scope = centre.get();
        LocalDate today = Japan.day(clock.instant());
        UUID me = scope.requireAccount();
        var road = new Trip.Where("112011", "見本公民館 1階", "", "");
        held(scope, Trip.Kind.CONSULTATION, trip(today.minusDays(40), road, me, "しごとの相談"), gain(6, 2, "", null));
        held(scope, Trip.Kind.CONSULTATION, trip(today.minusDays(12), road, me, "しごとの相談"), gain(4, 1, "", null));
        var office = new Trip.Where("112089", "", "", "見本市福祉事務所");
        held(
                scope,
                Trip.Kind.BODY,
                trip(today.minusDays(25), office, me, "顔合わせ"),
                gain(2, 3, "月に一度、窓口に同席させてもらう。", today.plusDays(5)));
        trips.plan(
                scope,
                Trip.Kind.ROUND,
                trip(today.plusDays(8), new Trip.Where("112020", "見本図書館", "", ""), me, "巡回相談"),
                null);
        home(scope, today.plusDays(2), me);
    }

    private void home(Scope scope, LocalDate on, UUID me) {
        persons.newest(scope, null, false).stream()
                .limit(1)
                .forEach(line -> visits.plan(
                        scope,
                        line.id(),
                        new HomeVisits.Wanted(
                                when(on),
                                new Trip.Party(List.of(me), "市の保健師1人", null, "センター長"),
                                "112011",
                                new HomeVisit.Words("玄関先", "見本。顔を見て、手紙をわたす。", "見本。車は公園の横に停める。", ""),
                                null)));
    }

    private void held(Scope scope, Trip.Kind kind, Trip.Plan plan, Trip.Gain gain) {
        if (trips.plan(scope, kind, plan, null) instanceof Entered.Done(UUID id)) {
            trips.hold(scope, id, 1, gain);
        }
    }

    private static Trip.Gain gain(
            int came, int found, String agreed, @org.jspecify.annotations.Nullable LocalDate next) {
        return new Trip.Gain(came, found, agreed, next);
    }

    private static Trip.Plan trip(LocalDate on, Trip.Where where, UUID me, String aim) {
        return new Trip.Plan(when(on), where, new Trip.Party(List.of(me), "", null), aim);
    }

    private static Trip.When when(LocalDate on) {
        return new Trip.When(
                on,
                on.atTime(LocalTime.of(13, 0)).atZone(Japan.ZONE).toInstant(),
                on.atTime(LocalTime.of(16, 0)).atZone(Japan.ZONE).toInstant());
    }
}
