package org.yukidoke.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role held for a while.
 *
 * @param endedAt when it was ended before its time; null while it was not
 */
public record TimedGrant(
        UUID id, UUID account, Wanted what, @Nullable Instant endedAt) {

    /**
     * What somebody is to hold.
     *
     * @param until the last day
     * @param standsFor the colleague stood in for; null for somebody who helps out
     */
    public record Wanted(
            Grant grant,
            LocalDate from,
            LocalDate until,
            @Nullable UUID standsFor) {}

    /** Whether it holds on a day, or will. */
    boolean open(LocalDate today) {
        return endedAt == null && !what.until().isBefore(today);
    }

    /** Whether it holds on a day. */
    public boolean runs(LocalDate today) {
        return open(today) && !what.from().isAfter(today);
    }
}
