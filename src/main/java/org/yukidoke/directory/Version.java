package org.yukidoke.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A content an entry had.
 *
 * @param said why it was changed; blank when nobody said
 * @param by the account; null for the program and for a light seat
 */
public record Version(
        int number,
        Content content,
        Origin origin,
        String said,
        Instant at,
        @Nullable UUID by) {}
