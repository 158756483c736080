package org.yukidoke.reporting;

import java.time.Instant;
import java.util.UUID;

/**
 * A round as it was when it was closed. It never changes.
 *
 * @param sha256 of the bytes its content was signed as, in hex
 * @param signer the key that signed
 * @param intact whether content and signature still fit
 */
public record Snapshot(UUID round, Instant at, Content content, String sha256, UUID signer, boolean intact) {}
