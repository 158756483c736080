package org.yukidoke.dropbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Notices when very much comes from one address. The address itself is kept nowhere: it is counted under a hash salted by
 * chance, in memory only, and each hour brings a new salt. What comes from many addresses the table itself stops.
 */
@Component
final class Floods {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_KNOWN = 100_000;

    private final int most;
    private final Object lock = new Object();
    private final Map<ByteBuffer, Integer> counts = new HashMap<>();
    private final byte[] salt = new byte[32];
    private Instant began = Instant.MIN;

    /** A whole office may sit behind one address, so it is not only one person's measure. */
    Floods(@Value("${yukidoke.dropbox.hourly-from-one-address:20}") int most) {
        this.most = most;
    }

    /** Counts one more from this address; whether that is too much. */
    boolean overflows(String address, Instant now) {
        synchronized (lock) {
            if (Duration.between(began, now).compareTo(WINDOW) >= 0 || counts.size() >= MOST_KNOWN) {
                counts.clear();
                RANDOM.nextBytes(salt);
                began = now;
            }
            return counts.merge(hashed(address), 1, Integer::sum) > most;
        }
    }

    private ByteBuffer hashed(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return ByteBuffer.wrap(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
