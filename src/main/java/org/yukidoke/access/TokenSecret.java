package org.yukidoke.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of an access token: {@code yk_} and 238 random bits. The beginning lets programs that search for lost
 * secrets recognise one. Only its hash is stored.
 */
final class TokenSecret {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 40;
    private static final Pattern SHAPE = Pattern.compile("yk_[0-9A-Za-z]{" + LENGTH + "}");

    private final String text;

    private TokenSecret(String text) {
        this.text = text;
    }

    static TokenSecret draw(SecureRandom random) {
        var text = new StringBuilder("yk_");
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new TokenSecret(text.toString());
    }

    static Optional<TokenSecret> find(String sent) {
        return SHAPE.matcher(sent).matches() ? Optional.of(new TokenSecret(sent)) : Optional.empty();
    }

    String printed() {
        return text;
    }

    byte[] hash() {
        return FastHash.of(text);
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
