package org.yukidoke.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed in at some browser.
 *
 * @param proofs what they showed when they came in
 * @param enrolling whether they came only as far as choosing a second factor
 * @param seen when something was last done, to the minute
 * @param proven when they last showed who they are
 * @param locked since when the session is locked; null when it is not
 */
record Sitting(
        UUID account,
        List<Proof> proofs,
        boolean enrolling,
        Instant begun,
        Instant seen,
        Instant proven,
        @Nullable Instant locked) {

    Sitting {
        proofs = List.copyOf(proofs);
    }
}
