package org.yukidoke.access;

import java.time.Instant;

/**
 * A light seat somebody sits on: their browser holds it.
 *
 * @param scope names the seat and can do nothing else
 */
public record Seat(Scope scope, SeatClaim claim, Instant expires) {}
