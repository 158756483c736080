package org.yukidoke.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of authenticator apps: RFC 6238 with HMAC-SHA-1, six digits and steps of thirty seconds, which is what every
 * such app can do.
 */
final class Totp {

    static final int SECRET_BYTES = 20;
    static final int STEP_SECONDS = 30;

    private static final Pattern SHAPE = Pattern.compile("\\d{6}");
    private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step with so many digits. */
    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 0x0f;
            long number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fff_ffffL;
            String text = Long.toString(number % Math.powExact(10L, digits));
            return "0".repeat(digits - text.length()) + text;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was typed, when it can be a code at all: blanks and full-width digits do not matter. */
    static String normal(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return SHAPE.matcher(digits).matches() ? digits : "";
    }

    /**
     * The step a code belongs to: the present one, or the one before or after, because clocks differ. Every step is
     * compared, in constant time, so that a clock tells nothing.
     */
    static OptionalLong match(byte[] secret, String typed, Instant now) {
        byte[] sent = normal(typed).getBytes(StandardCharsets.US_ASCII);
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            byte[] right = code(secret, step, 6).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, sent)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The secret as apps take it when it is typed (RFC 4648, without padding). */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : secret) {
            held = (held << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32[(held >> bits) & 31]);
            }
            held &= 31;
        }
        if (bits > 0) {
            text.append(BASE32[(held << (5 - bits)) & 31]);
        }
        return text.toString();
    }
}
