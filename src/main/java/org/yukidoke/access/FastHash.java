package org.yukidoke.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash by which a drawn secret is kept. A fast one is right for these: they are random, not chosen, and too long to
 * try. Passwords are hashed by {@link Passwords}.
 */
final class FastHash {

    private FastHash() {}

    static byte[] of(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
