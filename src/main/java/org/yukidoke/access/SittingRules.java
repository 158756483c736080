package org.yukidoke.access;

import java.time.Duration;
import java.time.Instant;

/** How long a session stays open, when it locks, and when it is over. */
final class SittingRules {

    /** How long after a proof somebody may change what proves them. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private SittingRules() {}

    /** What a session is worth. */
    enum State {
        OPEN,
        /** Nothing is shown or done until the same person proves themselves again. */
        LOCKED,
        OVER
    }

    /**
     * What an installation allows.
     *
     * @param lock a session locks when nothing was done for this long
     * @param longest a session is over this long after it began, used or not
     */
    record Limits(Duration lock, Duration longest) {}

    static State state(Sitting sitting, Limits limits, Instant now) {
        if (!now.isBefore(sitting.begun().plus(limits.longest()))) {
            return State.OVER;
        }
        boolean idle = now.isAfter(sitting.seen().plus(limits.lock()));
        return sitting.locked() != null || idle ? State.LOCKED : State.OPEN;
    }

    /** Whether a use is worth writing down: once a minute, or every click would write a row. */
    static boolean worthNoting(Sitting sitting, Limits limits, Instant now) {
        Duration step = Duration.ofMinutes(1);
        Duration tenth = limits.lock().dividedBy(10);
        return !now.isBefore(sitting.seen().plus(tenth.compareTo(step) < 0 ? tenth : step));
    }

    /** Whether somebody proved themselves so lately that they need not again. */
    static boolean fresh(Sitting sitting, Instant now) {
        return now.isBefore(sitting.proven().plus(FRESH));
    }
}
