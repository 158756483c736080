package org.yukidoke.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.access.Scope;
import org.yukidoke.access.SeatClaim;

/**
 * Who did something.
 *
 * @param account null for somebody who holds a light seat, and for the operator at the machine
 * @param seat the light seat; null for an account
 * @param organisation key of the body they spoke for; blank for none
 */
public record Doer(@Nullable UUID account, @Nullable UUID seat, String organisation) {

    /** Who acts in a scope. */
    public static Doer of(Scope scope) {
        return new Doer(scope.id().orElse(null), scope.seat().map(SeatClaim::id).orElse(null), scope.organisation());
    }

    /** Whether the same person did both, as far as anybody can know. */
    public boolean same(Doer other) {
        return account != null
                ? account.equals(other.account)
                : other.account == null && (seat != null ? seat.equals(other.seat) : other.seat == null);
    }
}
