package org.yukidoke.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanJson;

/** The fingerprint by which whoever agrees to a text agrees to that one and no other. */
final class DigestRules {

    private DigestRules() {}

    static String of(Plan plan) {
        return of(PlanJson.write(plan));
    }

    static String of(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
