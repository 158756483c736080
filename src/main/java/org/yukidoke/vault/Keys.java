package org.yukidoke.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.ConfigurationV0;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.util.SecretBytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** What Tink does for us, in our words. */
final class Keys {

    static final int DATA_KEY_BYTES = 32;

    private static final AesGcmParameters DATA_KEY = parameters();

    private Keys() {}

    /** Makes Tink know the kinds of keys we use; doing it again changes nothing. */
    static void prepare() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            HybridConfig.register();
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("the library of keys does not work here", cause);
        }
    }

    static Aead aead(KeysetHandle keys) {
        try {
            return keys.getPrimitive(ConfigurationV0.get(), Aead.class);
        } catch (GeneralSecurityException cause) {
            throw new VaultException("not a key that seals", cause);
        }
    }

    static PrfSet index(KeysetHandle keys) {
        try {
            return keys.getPrimitive(ConfigurationV0.get(), PrfSet.class);
        } catch (GeneralSecurityException cause) {
            throw new VaultException("not a key of an index", cause);
        }
    }

    @AccessesPartialKey
    static Aead aead(byte[] dataKey) {
        try {
            var key = AesGcmKey.builder()
                    .setParameters(DATA_KEY)
                    .setKeyBytes(SecretBytes.copyFrom(dataKey, InsecureSecretKeyAccess.get()))
                    .build();
            return aead(KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                    .build());
        } catch (GeneralSecurityException cause) {
            throw new VaultException("not a data key", cause);
        }
    }

    /** Words put behind each other so that no two lists of words come to the same bytes. */
    static byte[] joined(String... words) {
        var out = new ByteArrayOutputStream();
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(DATA_KEY_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
