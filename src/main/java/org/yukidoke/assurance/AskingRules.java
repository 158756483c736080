package org.yukidoke.assurance;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Freshness;

/** About which entries their keepers should be asked now. */
final class AskingRules {

    private AskingRules() {}

    /** @param asked when they were last asked about it; null for never */
    static boolean isDue(Entry entry, Freshness freshness, @Nullable Instant asked, Rhythm rhythm, Instant now) {
        return needsWord(entry, freshness)
                && !entry.owner().isEmpty()
                && (asked == null
                        || !asked.plus(Duration.ofDays(rhythm.everyDays())).isAfter(now));
    }

    /** Whether what the public reads, or would read, waits for somebody's word. */
    static boolean needsWord(Entry entry, Freshness freshness) {
        boolean stands = entry.standing() == Entry.Standing.PUBLIC;
        return stands
                && switch (freshness.state()) {
                    case CONFIRMED -> false;
                    case ASK, UNCONFIRMED, LAPSED -> true;
                };
    }
}
