package org.yukidoke.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A one-time code for somebody whose device is lost: 120 random bits: enough for a fast hash (ASVS 6.5.2), few enough to copy from paper in letters that survive paper. */
final class RecoveryCode {

    /** How many are drawn at a time. */
    static final int MANY = 10;

    // Crockford's alphabet, as on slips.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{24}");

    private final String letters;

    private RecoveryCode(String letters) {
        this.letters = letters;
    }

    static RecoveryCode draw(SecureRandom random) {
        var letters = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(letters.toString());
    }

    static Optional<RecoveryCode> find(String typed) {
        String letters = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return SHAPE.matcher(letters).matches() ? Optional.of(new RecoveryCode(letters)) : Optional.empty();
    }

    /** {@code ABCD-EFGH-JKMN-PQRS-TVWX-YZ01}. */
    String printed() {
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    // A fast hash is right here: the code is random, not chosen, and too long to try.
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "a code";
    }
}
