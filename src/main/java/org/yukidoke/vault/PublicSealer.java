package org.yukidoke.vault;

import com.google.crypto.tink.ConfigurationV0;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals without any secret, so that a program which holds no key can put in what it can never read again. */
public final class PublicSealer {

    private final HybridEncrypt key;

    private PublicSealer(HybridEncrypt key) {
        this.key = key;
    }

    /**
     * The half of a {@link KeyPair} that seals.
     *
     * @throws VaultException when it is none
     */
    public static PublicSealer of(String sealing) {
        Keys.prepare();
        try {
            return new PublicSealer(TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(sealing)
                    .getPrimitive(ConfigurationV0.get(), HybridEncrypt.class));
        } catch (GeneralSecurityException cause) {
            throw new VaultException("not a key that seals", cause);
        }
    }

    public byte[] seal(String place, String plain) {
        try {
            return key.encrypt(plain.getBytes(StandardCharsets.UTF_8), Keys.joined("words", place));
        } catch (GeneralSecurityException cause) {
            throw new VaultException("could not be sealed", cause);
        }
    }
}
