package org.yukidoke.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Codes that survive being read from paper and said on the telephone: Crockford's alphabet, without I, L, O and U, so
 * that nothing printed can be mistaken for something else. Each letter is worth five bits.
 */
public final class PaperCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern LETTERS = Pattern.compile("[" + ALPHABET + "]+");

    private PaperCode() {}

    /** So many letters by chance; whoever needs a secret hands in a secure source. */
    public static String draw(RandomGenerator chance, int letters) {
        var drawn = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            drawn.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return drawn.toString();
    }

    /** So many letters made from bytes that came about by chance: five bits of one byte each. */
    public static String of(byte[] random, int letters) {
        var made = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            made.append(ALPHABET.charAt(random[i] & 31));
        }
        return made.toString();
    }

    /**
     * The letters of a code as somebody typed it: hyphens, blanks, small and full-width letters do not matter, O is 0, I
     * and L are 1. Empty for anything that is not so many letters.
     */
    public static Optional<String> find(String typed, int letters) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-‐−ー]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.length() == letters && LETTERS.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** The letters in groups of a size, joined by hyphens. */
    public static String grouped(String letters, int size) {
        return letters.replaceAll("(.{" + size + "})(?=.)", "$1-");
    }
}
