package org.yukidoke.dropbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.yukidoke.kernel.PaperCode;

/**
 * What the sender of a request keeps: whoever has it may see where the request stands and withdraw it. Worth 100 bits,
 * so that nobody finds one by trying; only its hash is stored.
 */
public final class ReceiptCode {

    static final int LETTERS = 20;
    private static final int GROUP = 5;

    private final String letters;

    ReceiptCode(String letters) {
        this.letters = letters;
    }

    /** A code as somebody typed it; empty for anything that cannot be one. */
    public static Optional<ReceiptCode> find(String typed) {
        return PaperCode.find(typed, LETTERS).map(ReceiptCode::new);
    }

    /** In groups, to be read from paper and said on the telephone. */
    public String shown() {
        return PaperCode.grouped(letters, GROUP);
    }

    byte[] hash() {
        return digest("receipt " + letters);
    }

    static byte[] digest(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the letters, which are a secret. */
    @Override
    public String toString() {
        return "a receipt";
    }
}
