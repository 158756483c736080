package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sittings as rows, each visible to its account and to whoever holds its session. */
@Component
final class Sittings {

    /** How long after its beginning a sitting is remembered. */
    static final Duration REMEMBERED = Duration.ofDays(2);

    private final JdbcClient database;

    Sittings(JdbcClient database) {
        this.database = database;
    }

    /** The hash by which a session is known here; its id is a secret and stands in no table of ours. */
    static byte[] id(String session) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] id(HttpSession session) {
        return id(session.getId());
    }

    /** Names a session on a page without giving it away. */
    static String handle(String session) {
        return HexFormat.of().formatHex(id(session), 0, 12);
    }

    /** The sitting a browser says it has, whether or not its session still exists. */
    static Optional<byte[]> claimed(HttpServletRequest request) {
        return Optional.ofNullable(request.getRequestedSessionId()).map(Sittings::id);
    }

    void add(byte[] id, Sitting sitting) {
        database.sql("""
                        insert into access.sitting (id, account, proofs, enrolling, begun_at, seen_at, proven_at)
                        values (:id, :account, :proofs, :enrolling, :begun, :seen, :proven)
                        """)
                .param("id", id)
                .param("account", sitting.account())
                .param("proofs", Proof.spelled(sitting.proofs()))
                .param("enrolling", sitting.enrolling())
                .param("begun", AccountRows.at(sitting.begun()))
                .param("seen", AccountRows.at(sitting.seen()))
                .param("proven", AccountRows.at(sitting.proven()))
                .update();
        database.sql("delete from access.sitting where account = :account and begun_at < :old")
                .param("account", sitting.account())
                .param("old", AccountRows.at(sitting.begun().minus(REMEMBERED)))
                .update();
    }

    Optional<Sitting> find(byte[] id) {
        return database.sql("""
                        select account, proofs, enrolling, begun_at, seen_at, proven_at, locked_at
                        from access.sitting
                        where id = :id
                        """).param("id", id).query(Sittings::sitting).optional();
    }

    /** The session goes on under another id. */
    void rename(byte[] old, byte[] renewed) {
        database.sql("update access.sitting set id = :renewed where id = :old")
                .param("renewed", renewed)
                .param("old", old)
                .update();
    }

    /** The second factor has been chosen. */
    void enrolled(byte[] id) {
        database.sql("update access.sitting set enrolling = false where id = :id")
                .param("id", id)
                .update();
    }

    void see(byte[] id, Instant now) {
        database.sql("update access.sitting set seen_at = :now where id = :id")
                .param("now", AccountRows.at(now))
                .param("id", id)
                .update();
    }

    /** Locks it; false when it was locked already. */
    boolean lock(byte[] id, Instant now) {
        return database.sql("update access.sitting set locked_at = :now where id = :id and locked_at is null")
                        .param("now", AccountRows.at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Notes that its holder proved themselves again, which also opens it. */
    void prove(byte[] id, Instant now) {
        database.sql("""
                        update access.sitting
                        set locked_at = null, seen_at = :now, proven_at = :now
                        where id = :id
                        """).param("now", AccountRows.at(now)).param("id", id).update();
    }

    private static Sitting sitting(ResultSet row, int number) throws SQLException {
        OffsetDateTime locked = row.getObject("locked_at", OffsetDateTime.class);
        return new Sitting(
                row.getObject("account", UUID.class),
                Proof.read(row.getString("proofs")),
                row.getBoolean("enrolling"),
                at(row, "begun_at"),
                at(row, "seen_at"),
                at(row, "proven_at"),
                locked == null ? null : locked.toInstant());
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
