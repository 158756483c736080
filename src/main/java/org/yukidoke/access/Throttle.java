package org.yukidoke.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ThrottleRules.Bucket;
import org.yukidoke.access.ThrottleRules.Tally;

/** Counts failed sign-ins in the database, so that a restart forgets nothing and several web copies count together. */
@Component
final class Throttle {

    private static final Duration TRUST = Duration.ofDays(30);

    private final JdbcClient database;

    Throttle(JdbcClient database) {
        this.database = database;
    }

    /**
     * Asks to try a password now. A try that may go on is counted as failed before it is looked at: guesses sent side
     * by side would otherwise all pass before the first of them is counted. Must run in a transaction of its own.
     *
     * @return how long to wait first; zero when the try may go on
     */
    Duration admit(String login, String address, Instant now) {
        Duration wait = Duration.ZERO;
        boolean trusted = false;
        // Always in this order, so that two tries never wait for each other's row; the pair comes first because a pair
        // that succeeded lately is not slowed by strangers guessing at the same login.
        for (Bucket bucket : new Bucket[] {Bucket.PAIR, Bucket.LOGIN, Bucket.ADDRESS}) {
            Row row = lock(bucket, login, address, now);
            trusted |= row.trusted;
            if (bucket != Bucket.LOGIN || !trusted) {
                Duration here = ThrottleRules.wait(bucket, row.tally, now);
                wait = here.compareTo(wait) > 0 ? here : wait;
            }
        }
        if (wait.isZero()) {
            for (Bucket bucket : Bucket.values()) {
                count(bucket, login, address, now);
            }
        }
        return wait;
    }

    /** The try succeeded: it was no failure, and this pair has shown that it knows the password. */
    void forgive(String login, String address, Instant now) {
        database.sql("""
                        update access.throttle
                        set failures      = case bucket when 'pair' then 0 else greatest(failures - 1, 0) end,
                            trusted_until = case bucket when 'pair' then cast(:trusted as timestamptz) end
                        where (bucket = 'pair'    and subject = :pair)
                           or (bucket = 'login'   and subject = :login)
                           or (bucket = 'address' and subject = :address)
                        """)
                .param("trusted", at(now.plus(TRUST)))
                .param("pair", subject(Bucket.PAIR, login, address))
                .param("login", subject(Bucket.LOGIN, login, address))
                .param("address", subject(Bucket.ADDRESS, login, address))
                .update();
        // Counts of long ago say nothing any more and are not kept; rows in use elsewhere are left for the next time.
        database.sql("""
                        delete from access.throttle
                        where (bucket, subject) in (
                            select bucket, subject
                            from access.throttle
                            where counted_at < :old and (trusted_until is null or trusted_until < :now)
                            limit 100
                            for update skip locked)
                        """)
                .param("old", at(now.minus(Duration.ofDays(1))))
                .param("now", at(now))
                .update();
    }

    private record Row(Tally tally, boolean trusted) {}

    private Row lock(Bucket bucket, String login, String address, Instant now) {
        byte[] subject = subject(bucket, login, address);
        // The update that changes nothing takes the lock of a row that is there already.
        return database.sql("""
                        insert into access.throttle as kept (bucket, subject, counted_at)
                        values (:bucket, :subject, :now)
                        on conflict (bucket, subject) do update set subject = excluded.subject
                        returning failures, counted_at, coalesce(kept.trusted_until > :now, false) as trusted
                        """)
                .param("bucket", key(bucket))
                .param("subject", subject)
                .param("now", at(now))
                .query((row, number) -> new Row(
                        new Tally(
                                row.getInt("failures"),
                                row.getObject("counted_at", OffsetDateTime.class)
                                        .toInstant()),
                        row.getBoolean("trusted")))
                .single();
    }

    private void count(Bucket bucket, String login, String address, Instant now) {
        byte[] subject = subject(bucket, login, address);
        Tally before = lock(bucket, login, address, now).tally;
        database.sql("""
                        update access.throttle
                        set failures = :failures, counted_at = :now
                        where bucket = :bucket and subject = :subject
                        """)
                .param("failures", ThrottleRules.left(bucket, before, now) + 1)
                .param("now", at(now))
                .param("bucket", key(bucket))
                .param("subject", subject)
                .update();
    }

    private static String key(Bucket bucket) {
        return switch (bucket) {
            case ADDRESS -> "address";
            case LOGIN -> "login";
            case PAIR -> "pair";
        };
    }

    private static byte[] subject(Bucket bucket, String login, String address) {
        String text = switch (bucket) {
            case ADDRESS -> ThrottleRules.counted(address);
            case LOGIN -> login;
            case PAIR -> login + "\n" + ThrottleRules.counted(address);
        };
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
