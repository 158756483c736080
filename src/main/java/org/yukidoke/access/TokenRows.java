package org.yukidoke.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access tokens as rows: each is seen by its account, and by whoever holds its secret. */
@Component
final class TokenRows {

    private static final String SELECT = """
            select id, account, name, made_at, expires_at, used_at, revoked_at
            from access.token
            """;

    private final JdbcClient database;

    TokenRows(JdbcClient database) {
        this.database = database;
    }

    void add(Token token, TokenSecret secret) {
        database.sql("""
                        insert into access.token (id, account, name, hash, made_at, expires_at)
                        values (:id, :account, :name, :hash, :made, :expires)
                        """)
                .param("id", token.id())
                .param("account", token.account())
                .param("name", token.name())
                .param("hash", secret.hash())
                .param("made", AccountRows.at(token.span().made()))
                .param("expires", AccountRows.at(token.span().expires()))
                .update();
    }

    /** Tokens of an account, the newest first. */
    List<Token> list(UUID account, Instant now) {
        return database.sql(SELECT + "where account = :account order by made_at desc, id desc")
                .param("account", account)
                .query((row, number) -> token(row, now))
                .list();
    }

    Optional<Token> find(TokenSecret secret, Instant now) {
        return database.sql(SELECT + "where hash = :hash")
                .param("hash", secret.hash())
                .query((row, number) -> token(row, now))
                .optional();
    }

    /** False when it has ended already, or is another's. */
    boolean revoke(UUID account, UUID id, Instant now) {
        return database.sql("""
                        update access.token
                        set revoked_at = :now
                        where id = :id and account = :account and revoked_at is null
                        """)
                        .param("now", AccountRows.at(now))
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Notes a use once a minute: a program that asks often would wait for its own row. */
    void use(Token token, Instant now) {
        Instant used = token.used();
        if (used != null && now.isBefore(used.plusSeconds(60))) {
            return;
        }
        database.sql("update access.token set used_at = :now where id = :id")
                .param("now", AccountRows.at(now))
                .param("id", token.id())
                .update();
    }

    private static Token token(ResultSet row, Instant now) throws SQLException {
        var span = new Token.Span(
                at(row, "made_at").orElseThrow(), at(row, "expires_at").orElseThrow());
        @Nullable Instant revoked = at(row, "revoked_at").orElse(null);
        return new Token(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                span,
                at(row, "used_at").orElse(null),
                TokenRules.state(span, revoked, now));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
