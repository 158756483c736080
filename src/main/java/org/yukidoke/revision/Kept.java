package org.yukidoke.revision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as a draft keeps it. Nothing that was kept is lost: a later version of the same slot stands beside it.
 *
 * @param version counted per slot, 1 the first
 * @param change null when it was taken back
 * @param reason why, as the comparison of old and new tells it; blank when nobody said
 */
public record Kept(
        String slot,
        int version,
        @Nullable Change change,
        String reason,
        Instant at,
        @Nullable UUID by) {}
