package org.yukidoke.person;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a file: what may be said aloud, printed on a receipt and written on a slip, because it says nothing about
 * anybody. Drawn by chance out of a million million, so that it cannot be guessed; without I, L, O and U, so that it
 * survives the telephone.
 */
public record Reference(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HALF = 4;

    public Reference {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no reference");
        }
    }

    static Reference draw() {
        var drawn = new StringBuilder();
        for (int at = 0; at < 2 * HALF; at++) {
            drawn.append(at == HALF ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(drawn.toString());
    }

    /** A reference as somebody typed it: full-width letters, small letters, O for 0 and a missing hyphen are forgiven. */
    public static Optional<Reference> find(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-‐−ー]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (plain.length() != 2 * HALF) {
            return Optional.empty();
        }
        String text = plain.substring(0, HALF) + "-" + plain.substring(HALF);
        return FORM.matcher(text).matches() ? Optional.of(new Reference(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
