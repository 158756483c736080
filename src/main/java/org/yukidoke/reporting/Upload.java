package org.yukidoke.reporting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that came back.
 *
 * @param code of the workbook that was handed out
 * @param sha256 of the file, in hex
 * @param way {@code EXCHANGE} when the secretariat sends it in for a body on another network
 * @param taken when what it says was taken over; null while it was not
 */
public record Upload(
        UUID id,
        UUID ask,
        String code,
        String sha256,
        Kept.Way way,
        Instant sent,
        @Nullable Instant taken) {}
