package org.yukidoke.vault;

import com.google.crypto.tink.ConfigurationV0;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Keys in pairs: Hybrid Public Key Encryption (RFC 9180) with X25519, HKDF-SHA-256 and AES-256-GCM. */
final class Pairs {

    private static final HpkeParameters PARAMETERS = parameters();
    private static final String PLACE = "pair.opening";

    private Pairs() {}

    static KeyPair make(DataKey key, Sealer holder) {
        LetterBox box = box(holder);
        return new KeyPair(box.sealing(), key, box.opening());
    }

    static LetterBox box(Sealer holder) {
        try {
            var secret = KeysetHandle.generateNew(PARAMETERS);
            return new LetterBox(
                    TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(secret.getPublicKeysetHandle()),
                    holder.seal(
                            PLACE, TinkJsonProtoKeysetFormat.serializeKeyset(secret, InsecureSecretKeyAccess.get())));
        } catch (GeneralSecurityException cause) {
            throw new VaultException("no pair of keys could be made", cause);
        }
    }

    static Opener opener(byte[] opening, Sealer holder) {
        try {
            HybridDecrypt key = TinkJsonProtoKeysetFormat.parseKeyset(
                            holder.open(PLACE, opening), InsecureSecretKeyAccess.get())
                    .getPrimitive(ConfigurationV0.get(), HybridDecrypt.class);
            return (place, closed) -> open(key, place, closed);
        } catch (GeneralSecurityException cause) {
            throw new VaultException("not a key that opens", cause);
        }
    }

    private static String open(HybridDecrypt key, String place, byte[] sealed) {
        try {
            return new String(key.decrypt(sealed, Keys.joined("words", place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException cause) {
            throw new VaultException("sealed elsewhere, by another key, or changed", cause);
        }
    }

    private static HpkeParameters parameters() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build();
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
