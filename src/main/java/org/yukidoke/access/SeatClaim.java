package org.yukidoke.access;

import java.util.UUID;

/**
 * The one form somebody without an account may fill in.
 *
 * @param id of the seat
 * @param organisation key of the body they fill it in for
 * @param kind of the matter, which names the module whose form it is
 * @param matter id of what is to be filled in
 * @param lender key of the body that lent it; blank where the secretariat issued it
 */
public record SeatClaim(UUID id, String organisation, String kind, UUID matter, String lender) {

    /** Whether the secretariat issued it: what a body lends opens nothing the secretariat would have to open. */
    public boolean issued() {
        return lender.isEmpty();
    }
}
