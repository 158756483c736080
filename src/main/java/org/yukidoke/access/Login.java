package org.yukidoke.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name an account signs in with: 3 to 40 of {@code a-z 0-9 . _ -}. */
public record Login(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    public Login {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("no login: " + value);
        }
    }

    /** What was typed, full-width letters and capitals included; empty when it cannot be a login. */
    public static Optional<Login> find(String typed) {
        String value = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(value).matches() ? Optional.of(new Login(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
