package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** On which seat the browser of a request sits. Whether somebody is signed in there as well does not matter. */
@Component
public final class CurrentSeat {

    private final Seats seats;

    CurrentSeat(Seats seats) {
        this.seats = seats;
    }

    public Optional<Seat> find(HttpServletRequest request) {
        return SeatBrowser.find(request).flatMap(seats::held);
    }

    /**
     * As {@link #find}, for a page of one kind of matter.
     *
     * @throws AccessDeniedException when the browser holds no seat of this kind, or not any more
     */
    public Seat get(HttpServletRequest request, String kind) {
        return find(request)
                .filter(seat -> seat.claim().kind().equals(kind))
                .orElseThrow(() -> new AccessDeniedException("needs a seat for " + kind));
    }
}
