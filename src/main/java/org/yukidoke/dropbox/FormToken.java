package org.yukidoke.dropbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.yukidoke.kernel.PaperCode;

/**
 * A secret drawn for each form that is shown. The code of the receipt is made from it, so a form sent twice gives the same
 * receipt without anybody keeping the code.
 */
public final class FormToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MARK = "HmacSHA256";
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    private final String value;

    private FormToken(String value) {
        this.value = value;
    }

    public static FormToken draw() {
        byte[] drawn = new byte[32];
        RANDOM.nextBytes(drawn);
        return new FormToken(HexFormat.of().formatHex(drawn));
    }

    /** The token of a form that was sent; empty for anything that was not drawn here. */
    public static Optional<FormToken> find(String sent) {
        return SHAPE.matcher(sent).matches() ? Optional.of(new FormToken(sent)) : Optional.empty();
    }

    /** For the hidden field of the form. */
    public String value() {
        return value;
    }

    ReceiptCode receipt() {
        byte[] digest = ReceiptCode.digest("receipt of form " + value);
        return new ReceiptCode(PaperCode.of(digest, ReceiptCode.LETTERS));
    }

    /** By this the same words are known again without being read; of use only to whoever has the form. */
    byte[] mark(ContactRequest request, String text) {
        try {
            Mac mac = Mac.getInstance(MARK);
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), MARK));
            String marked = String.join("\n", request.body(), Boolean.toString(request.mayPass()), text);
            return mac.doFinal(marked.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "a form";
    }
}
