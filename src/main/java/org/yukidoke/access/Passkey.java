package org.yukidoke.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of an account, as its holder knows it.
 *
 * @param name what its holder calls it
 * @param synced whether the device's maker keeps a copy, so that it survives the device
 * @param used null when it never was
 */
public record Passkey(
        UUID id,
        String name,
        boolean synced,
        Instant made,
        @Nullable Instant used) {}
