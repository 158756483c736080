package org.yukidoke.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a referral.
 *
 * @param code of the reason or the ending; blank for none
 * @param account who did it; null for the program and on a light seat
 * @param seated done on a light seat
 * @param note empty also where it can not be opened any more
 */
public record Step(
        int number,
        Deed deed,
        Side side,
        String code,
        @Nullable UUID account,
        boolean seated,
        Instant at,
        Note note) {

    Step with(Note other) {
        return new Step(number, deed, side, code, account, seated, at, other);
    }
}
