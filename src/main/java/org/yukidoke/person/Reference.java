package org.yukidoke.person;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yukidoke.kernel.PaperCode;

/**
 * The number of a file: what may be said aloud, printed on a receipt and written on a slip, because it says nothing about
 * anybody. Drawn by chance out of a million million, so that it cannot be guessed.
 */
public record Reference(String text) {

    private static final int LETTERS = 8;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no reference");
        }
    }

    static Reference draw() {
        return of(PaperCode.draw(RANDOM, LETTERS));
    }

    /** A reference as somebody typed it. */
    public static Optional<Reference> find(String typed) {
        return PaperCode.find(typed, LETTERS).map(Reference::of);
    }

    private static Reference of(String letters) {
        return new Reference(PaperCode.grouped(letters, GROUP));
    }

    @Override
    public String toString() {
        return text;
    }
}
