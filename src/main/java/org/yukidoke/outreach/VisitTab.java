package org.yukidoke.outreach;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.person.PersonTab;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Visits to somebody's home beside the other pages of their file. Nobody but the keeper sees them. */
@Component
public final class VisitTab implements PersonTab {

    /** Where it stands. */
    public static final Place PLACE = new Place("/visits", "outreach.tab", 33);

    private final HomeVisits visits;
    private final Clock clock;

    VisitTab(HomeVisits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public List<Note> notes(Scope scope, UUID person, Texts t) {
        Instant now = clock.instant();
        return visits.list(scope, person).stream()
                .filter(trip -> switch (trip.state()) {
                    case Trip.State.Planned planned -> true;
                    case Trip.State.Held held -> trip.outAt(now);
                    case Trip.State.Cancelled cancelled -> false;
                })
                .map(trip -> new Note(
                        t.of("outreach.note"),
                        Moments.day(trip.plan().when().on(), t),
                        "/persons/" + person + "/visits/" + trip.id(),
                        trip.overdueAt(now)))
                .toList();
    }
}
