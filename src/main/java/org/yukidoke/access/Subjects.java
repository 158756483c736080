package org.yukidoke.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom providers know an account by, as rows; kept as hashes, which is all that recognising somebody needs. */
@Component
final class Subjects {

    private final JdbcClient database;

    Subjects(JdbcClient database) {
        this.database = database;
    }

    /** Issuer and subject together: two issuers may use the same word for two people. */
    static byte[] hash(String issuer, String subject) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<UUID> find(byte[] hash) {
        return database.sql("select account from access.subject where hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }

    /** Binds somebody to an account; false when they are bound already, or the account is to another of this provider. */
    boolean bind(byte[] hash, UUID account, String provider, Instant now) {
        try {
            database.sql("""
                            insert into access.subject (hash, account, provider, bound_at)
                            values (:hash, :account, :provider, :now)
                            """)
                    .param("hash", hash)
                    .param("account", account)
                    .param("provider", provider)
                    .param("now", AccountRows.at(now))
                    .update();
            return true;
        } catch (DuplicateKeyException bound) {
            return false;
        }
    }

    void use(byte[] hash, Instant now) {
        database.sql("update access.subject set used_at = :now where hash = :hash")
                .param("now", AccountRows.at(now))
                .param("hash", hash)
                .update();
    }

    /** Keys of the providers an account is bound to. */
    List<String> providers(UUID account) {
        return database.sql("select provider from access.subject where account = :account order by provider")
                .param("account", account)
                .query((row, number) -> row.getString(1))
                .list();
    }

    boolean unbind(UUID account, String provider) {
        return database.sql("delete from access.subject where account = :account and provider = :provider")
                        .param("account", account)
                        .param("provider", provider)
                        .update()
                == 1;
    }
}
