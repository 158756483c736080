package org.yukidoke.outreach;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.ClosingCheck;
import org.yukidoke.web.Moments;

/** An accompaniment is not closed over a visit somebody is still to make, unless whoever closes says so. */
@Component
final class PlannedVisits implements ClosingCheck {

    private final HomeVisits visits;

    PlannedVisits(HomeVisits visits) {
        this.visits = visits;
    }

    @Override
    public List<Blocker> blockers(Scope scope, Asked asked) {
        return visits.list(scope, asked.person()).stream()
                .filter(trip -> trip.state() instanceof Trip.State.Planned)
                .map(trip -> new Blocker(
                        t -> t.of(
                                "outreach.blocker",
                                Moments.day(trip.plan().when().on(), t)),
                        "/persons/" + asked.person() + "/visits/" + trip.id(),
                        false))
                .toList();
    }
}
