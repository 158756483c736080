package org.yukidoke.access;

import java.security.SecureRandom;
import java.util.Optional;
import org.yukidoke.kernel.PaperCode;

/** The secret of a one-time link: 100 random bits, read from paper in groups of five. Only its hash is stored. */
final class LinkSecret {

    private static final int LETTERS = 20;
    private static final int GROUP = 5;

    private final String letters;

    private LinkSecret(String letters) {
        this.letters = letters;
    }

    static LinkSecret draw(SecureRandom random) {
        return new LinkSecret(PaperCode.draw(random, LETTERS));
    }

    /** A secret as somebody typed it. */
    static Optional<LinkSecret> find(String typed) {
        return PaperCode.find(typed, LETTERS).map(LinkSecret::new);
    }

    /** {@code ABCDE-FGHJK-MNPQR-STVWX}. */
    String printed() {
        return PaperCode.grouped(letters, GROUP);
    }

    byte[] hash() {
        return FastHash.of(letters);
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
