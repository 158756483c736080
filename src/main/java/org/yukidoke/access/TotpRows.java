package org.yukidoke.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets of authenticator apps as rows, sealed; each visible to its account alone. Asked within its transaction. */
@Component
final class TotpRows {

    private static final String PLACE = "access.totp.secret";
    private static final String COUNTING = """
            from access.totp t
            where t.account = :account
              and t.made_at >= (select a.factors_from from access.account a where a.id = t.account)
            """;

    private final JdbcClient database;
    private final AccountKeys keys;
    private final SecureRandom random = new SecureRandom();

    TotpRows(JdbcClient database, AccountKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Draws a secret that counts once a code of it was seen; one not confirmed before is forgotten. */
    void draw(UUID account, Instant now) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        byte[] hidden = keys.sealer(account).seal(PLACE, Base64.getEncoder().encodeToString(secret));
        database.sql("""
                        insert into access.totp (account, secret, made_at)
                        values (:account, :secret, :now)
                        on conflict (account) do update
                        set secret = excluded.secret, made_at = excluded.made_at, confirmed_at = null, last_step = 0,
                            used_at = null
                        """)
                .param("account", account)
                .param("secret", hidden)
                .param("now", AccountRows.at(now))
                .update();
    }

    /** The secret waiting for its first code; one that has been confirmed is never shown again. */
    Optional<byte[]> findUnconfirmed(UUID account) {
        return secret(account, false);
    }

    /** Takes the first code of a secret. */
    boolean confirm(UUID account, String typed, Instant now) {
        Optional<byte[]> secret = findUnconfirmed(account);
        OptionalLong step = match(secret, typed, now);
        return step.isPresent() && take(account, step.getAsLong(), now);
    }

    /** Takes a code once; false for a wrong one and for one that was taken before. */
    boolean use(UUID account, String typed, Instant now) {
        OptionalLong step = match(secret(account, true), typed, now);
        return step.isPresent() && take(account, step.getAsLong(), now);
    }

    boolean remove(UUID account) {
        return database.sql("delete from access.totp where account = :account")
                        .param("account", account)
                        .update()
                == 1;
    }

    /** When a code was last taken, or confirmed; empty when there is no app. */
    Optional<Instant> findUsed(UUID account) {
        return database.sql("select coalesce(t.used_at, t.confirmed_at) " + COUNTING + "and t.confirmed_at is not null")
                .param("account", account)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private Optional<byte[]> secret(UUID account, boolean confirmed) {
        return database.sql("select t.secret " + COUNTING + "and (t.confirmed_at is not null) = :confirmed")
                .param("account", account)
                .param("confirmed", confirmed)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(hidden -> Base64.getDecoder().decode(keys.sealer(account).open(PLACE, hidden)));
    }

    private static OptionalLong match(Optional<byte[]> secret, String typed, Instant now) {
        return secret.isEmpty() ? OptionalLong.empty() : Totp.match(secret.get(), typed, now);
    }

    // One statement, so that of two who send the same code at once only one comes in.
    private boolean take(UUID account, long step, Instant now) {
        return database.sql("""
                        update access.totp
                        set last_step = :step, used_at = :now, confirmed_at = coalesce(confirmed_at, :now)
                        where account = :account and last_step < :step
                        """)
                        .param("step", step)
                        .param("now", AccountRows.at(now))
                        .param("account", account)
                        .update()
                == 1;
    }
}
