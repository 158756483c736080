package org.yukidoke.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares passwords by Argon2id. */
@Component
final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2PasswordEncoder argon2;
    // Each hash takes its memory at once; a flood of sign-ins must queue rather than exhaust the heap.
    private final Semaphore seats =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String ofNobody;

    Passwords(AccessSettings settings) {
        argon2 = new Argon2PasswordEncoder(
                SALT_BYTES,
                HASH_BYTES,
                1,
                settings.argon2().memory(),
                settings.argon2().iterations());
        ofNobody = hash(new NewPassword("nobody has this password"));
    }

    String hash(NewPassword password) {
        return seated(() -> {
            String hash = argon2.encode(password.value());
            if (hash == null) {
                throw new IllegalStateException("no hash of a password");
            }
            return hash;
        });
    }

    /** Compares, taking the same time where there is nothing to compare with, so that a clock finds no accounts. */
    boolean matches(String typed, Optional<String> hash) {
        String normal = PasswordRules.normal(typed);
        // Nothing this long was ever accepted; hashing it would only cost time.
        boolean possible = normal.codePointCount(0, normal.length()) <= PasswordRules.LONGEST;
        String compared = possible ? normal : "";
        return seated(() -> argon2.matches(compared, hash.orElse(ofNobody))) && hash.isPresent() && possible;
    }

    /** Whether a hash was made at lower cost than is asked for now. */
    boolean outdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <T> T seated(Supplier<T> work) {
        seats.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }
}
