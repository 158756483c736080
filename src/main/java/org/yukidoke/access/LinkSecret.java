package org.yukidoke.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of a one-time link: 100 random bits in letters and digits that survive being read from paper, in groups of
 * five. Only its hash is stored.
 */
final class LinkSecret {

    // Crockford's alphabet: no I, L, O or U, so nothing printed can be mistaken for something else.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{20}");

    private final String letters;

    private LinkSecret(String letters) {
        this.letters = letters;
    }

    static LinkSecret draw(SecureRandom random) {
        var letters = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new LinkSecret(letters.toString());
    }

    /** A secret as somebody typed it: hyphens, blanks and small letters do not matter, O is 0, I and L are 1. */
    static Optional<LinkSecret> find(String typed) {
        String letters = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return SHAPE.matcher(letters).matches() ? Optional.of(new LinkSecret(letters)) : Optional.empty();
    }

    /** {@code ABCDE-FGHJK-MNPQR-STVWX}. */
    String printed() {
        return letters.replaceAll("(.{5})(?=.)", "$1-");
    }

    // A fast hash is right here: the secret is random, not chosen, and too long to try.
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
