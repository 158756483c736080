package org.yukidoke.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The form in which events and seals are hashed: each value as {@code <bytes>:<value>,} and {@code -,} where there is
 * none, so that no two rows come to the same bytes. The database seals by the same form; checking computes it here, so
 * that who changes the database's functions is found out.
 */
final class Canonical {

    static final int HASH_BYTES = 32;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Canonical(String what) {
        part(what);
    }

    Canonical part(@Nullable String value) {
        if (value == null) {
            bytes.writeBytes(new byte[] {'-', ','});
            return this;
        }
        byte[] plain = value.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((plain.length + ":").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(plain);
        bytes.write(',');
        return this;
    }

    Canonical part(long value) {
        return part(Long.toString(value));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        }
    }
}
