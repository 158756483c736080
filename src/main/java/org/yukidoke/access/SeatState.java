package org.yukidoke.access;

import java.time.Instant;

/** How it stands with a light seat. */
public sealed interface SeatState {

    /** The link has not been used yet. */
    record Waiting() implements SeatState {}

    /** A browser holds it. */
    record Opened(Instant at) implements SeatState {}

    /** It was taken back, or a newer link took its place. */
    record Revoked(Instant at) implements SeatState {}

    /** Its time is over. */
    record Expired(Instant at) implements SeatState {}
}
