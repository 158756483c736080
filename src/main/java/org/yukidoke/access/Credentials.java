package org.yukidoke.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hashes of passwords as rows, each visible only to its account, while signing in, or through a one-time link. */
@Component
final class Credentials {

    private final JdbcClient database;

    Credentials(JdbcClient database) {
        this.database = database;
    }

    Optional<String> find(UUID account) {
        return database.sql("select hash from access.credential where account = :account")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    void set(UUID account, String hash, Instant now) {
        database.sql("""
                        insert into access.credential (account, hash, set_at)
                        values (:account, :hash, :now)
                        on conflict (account) do update set hash = excluded.hash, set_at = excluded.set_at
                        """)
                .param("account", account)
                .param("hash", hash)
                .param("now", AccountRows.at(now))
                .update();
    }
}
