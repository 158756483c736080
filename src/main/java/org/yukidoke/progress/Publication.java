package org.yukidoke.progress;

import java.time.Instant;
import java.util.UUID;

/**
 * A council's decision to open its figures, as they stood at that moment, to everybody. What was open then never
 * changes.
 *
 * @param note why, or what for, such as the meeting it was made for; blank when nobody said
 */
public record Publication(UUID id, String plan, Instant at, String note) {

    /** What was open. */
    public Moment moment() {
        return Moment.frozen(at);
    }
}
