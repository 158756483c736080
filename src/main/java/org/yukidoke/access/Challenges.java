package org.yukidoke.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What authenticators were asked to sign. A challenge is answered once, for what it was made for, within minutes. */
@Component
final class Challenges {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int BYTES = 32;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    Challenges(JdbcClient database) {
        this.database = database;
    }

    /** What a challenge is for. */
    enum Purpose {
        /** Anybody may answer. */
        SIGN_IN("sign-in"),
        /** One account shows again who it is. */
        PROVE("prove"),
        /** One account adds a passkey. */
        ENROL("enrol");

        private final String key;

        Purpose(String key) {
            this.key = key;
        }
    }

    /** Draws a challenge; {@code account} is null for signing in, where nobody is known yet. */
    byte[] draw(Purpose purpose, @Nullable UUID account, Instant now) {
        byte[] challenge = new byte[BYTES];
        random.nextBytes(challenge);
        database.sql("delete from access.challenge where expires_at < :now")
                .param("now", AccountRows.at(now))
                .update();
        database.sql("""
                        insert into access.challenge (hash, purpose, account, expires_at)
                        values (:hash, :purpose, cast(:account as uuid), :expires)
                        """)
                .param("hash", hash(challenge))
                .param("purpose", purpose.key)
                .param("account", account == null ? null : account.toString())
                .param("expires", AccountRows.at(now.plus(LIFE)))
                .update();
        return challenge;
    }

    /** Uses a challenge up; false when it was never drawn for this, or is too old, or was answered before. */
    boolean take(byte[] challenge, Purpose purpose, @Nullable UUID account, Instant now) {
        return database.sql("""
                        delete from access.challenge
                        where hash = :hash and purpose = :purpose and expires_at >= :now
                          and account is not distinct from cast(:account as uuid)
                        """)
                        .param("hash", hash(challenge))
                        .param("purpose", purpose.key)
                        .param("now", AccountRows.at(now))
                        .param("account", account == null ? null : account.toString())
                        .update()
                == 1;
    }

    private static byte[] hash(byte[] challenge) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(challenge);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
