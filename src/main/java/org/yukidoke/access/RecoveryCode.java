package org.yukidoke.access;

import java.security.SecureRandom;
import java.util.Optional;
import org.yukidoke.kernel.PaperCode;

/** A one-time code for somebody whose device is lost: 120 random bits (ASVS 6.5.2). Only its hash is stored. */
final class RecoveryCode {

    /** How many are drawn at a time. */
    static final int MANY = 10;

    private static final int LETTERS = 24;
    private static final int GROUP = 4;

    private final String letters;

    private RecoveryCode(String letters) {
        this.letters = letters;
    }

    static RecoveryCode draw(SecureRandom random) {
        return new RecoveryCode(PaperCode.draw(random, LETTERS));
    }

    /** A code as somebody typed it. */
    static Optional<RecoveryCode> find(String typed) {
        return PaperCode.find(typed, LETTERS).map(RecoveryCode::new);
    }

    /** {@code ABCD-EFGH-JKMN-PQRS-TVWX-YZ01}. */
    String printed() {
        return PaperCode.grouped(letters, GROUP);
    }

    byte[] hash() {
        return FastHash.of(letters);
    }

    @Override
    public String toString() {
        return "a code";
    }
}
