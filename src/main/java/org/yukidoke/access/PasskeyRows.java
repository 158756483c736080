package org.yukidoke.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passkeys as rows: each is seen by its account, and while signing in by whoever names it. */
@Component
final class PasskeyRows {

    private static final String COUNTING = """
            from access.passkey p
            where p.account = :account
              and p.made_at >= (select a.factors_from from access.account a where a.id = p.account)
            """;

    private final JdbcClient database;

    PasskeyRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is kept to verify a passkey's signatures.
     *
     * @param attested model, credential id and public key as WebAuthn packs them
     * @param count how often it signed, as far as it says so
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(
            UUID id,
            UUID account,
            byte[] credential,
            byte[] attested,
            long count,
            boolean backupEligible,
            boolean backedUp,
            String transports,
            Instant made) {}

    /** Adds a passkey; false when it is known already, to whomever. */
    boolean add(Stored passkey, String name) {
        try {
            database.sql("""
                            insert into access.passkey
                                (id, account, credential, attested, count, backup_eligible, backed_up, transports, name,
                                 made_at)
                            values
                                (:id, :account, :credential, :attested, :count, :eligible, :backed, :transports, :name,
                                 :made)
                            """)
                    .param("id", passkey.id())
                    .param("account", passkey.account())
                    .param("credential", passkey.credential())
                    .param("attested", passkey.attested())
                    .param("count", passkey.count())
                    .param("eligible", passkey.backupEligible())
                    .param("backed", passkey.backedUp())
                    .param("transports", passkey.transports())
                    .param("name", name)
                    .param("made", AccountRows.at(passkey.made()))
                    .update();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    List<Passkey> list(UUID account) {
        return database.sql("select p.id, p.name, p.backed_up, p.made_at, p.used_at " + COUNTING + "order by p.made_at")
                .param("account", account)
                .query((row, number) -> {
                    OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
                    return new Passkey(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getBoolean("backed_up"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    List<byte[]> credentials(UUID account) {
        return database.sql("select p.credential " + COUNTING)
                .param("account", account)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    /** The passkey of this id, whoever it belongs to; seen only by its account and by who presents it. */
    Optional<Stored> find(byte[] credential) {
        return database.sql("""
                        select id, account, credential, attested, count, backup_eligible, backed_up, transports, made_at
                        from access.passkey
                        where credential = :credential
                        """)
                .param("credential", credential)
                .query((row, number) -> new Stored(
                        row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getBytes("credential"),
                        row.getBytes("attested"),
                        row.getLong("count"),
                        row.getBoolean("backup_eligible"),
                        row.getBoolean("backed_up"),
                        row.getString("transports"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Notes a use that was verified; false when another with this count or a later one came first, or it was voided. */
    boolean use(Stored passkey, long count, boolean backedUp, Instant now) {
        return database.sql("""
                        update access.passkey p
                        set count = :count, backed_up = :backed, used_at = :now
                        from access.account a
                        where p.id = :id and a.id = p.account and p.made_at >= a.factors_from
                          and (p.count < :count or (p.count = 0 and :count = 0))
                        """)
                        .param("count", count)
                        .param("backed", backedUp)
                        .param("now", AccountRows.at(now))
                        .param("id", passkey.id())
                        .update()
                == 1;
    }

    boolean remove(UUID account, UUID id) {
        return database.sql("delete from access.passkey where id = :id and account = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }
}
