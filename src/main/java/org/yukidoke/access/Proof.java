package org.yukidoke.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Something by which people show who they are. */
public enum Proof {
    PASSWORD,
    /** A one-time slip on which a password was just chosen. */
    SLIP,
    /** A passkey that asked for a finger, a face or a PIN: something one has and something one is or knows. */
    PASSKEY,
    /** The sign-in of the body one belongs to (OpenID Connect). */
    PROVIDER,
    /** A code of an authenticator app (TOTP). */
    TOTP,
    /** A one-time code kept on paper. */
    RECOVERY;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the texts. */
    public String text() {
        return "access.proof." + key();
    }

    static String spelled(List<Proof> proofs) {
        return proofs.stream().map(Proof::key).collect(Collectors.joining("+"));
    }

    static List<Proof> read(String spelled) {
        return Arrays.stream(spelled.split("\\+"))
                .map(key -> valueOf(key.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
