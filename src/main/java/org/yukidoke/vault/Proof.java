package org.yukidoke.vault;

import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/** By what the database knows a key again that it does not hold. */
final class Proof {

    private static final int BYTES = 32;

    private Proof() {}

    static byte[] of(Kind kind, KeysetHandle keys, String generation) {
        byte[] name = name(generation);
        try {
            return switch (kind) {
                case WRAPPING -> Keys.aead(keys).encrypt(name, name);
                case INDEX -> Keys.index(keys).computePrimary(name, BYTES);
            };
        } catch (GeneralSecurityException cause) {
            throw new VaultException("a key that cannot be used", cause);
        }
    }

    static boolean holds(Kind kind, KeysetHandle keys, GenerationRows.Primary primary) {
        byte[] name = name(primary.id());
        try {
            return switch (kind) {
                case WRAPPING -> Arrays.equals(Keys.aead(keys).decrypt(primary.proof(), name), name);
                case INDEX -> MessageDigest.isEqual(Keys.index(keys).computePrimary(name, BYTES), primary.proof());
            };
        } catch (GeneralSecurityException | VaultException another) {
            return false;
        }
    }

    private static byte[] name(String generation) {
        return ("proof of " + generation).getBytes(StandardCharsets.UTF_8);
    }
}
