package org.yukidoke.dropbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.kernel.Ids;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.KeyPair;
import org.yukidoke.vault.Opener;
import org.yukidoke.vault.PublicSealer;
import org.yukidoke.vault.Vault;

/** The keys of the drop-box: who puts in needs the one half, and only who has the vault can use the other. */
@Component
class Seals {

    private final JdbcClient database;
    private final Vault vault;

    Seals(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** A key that seals, and by what it is known. */
    record Seal(UUID id, PublicSealer sealer) {}

    /** The key in use; empty until the side that reads has made the first. */
    Optional<Seal> current() {
        return database.sql("select id, sealing from dropbox.seal where ended_at is null")
                .query((row, number) ->
                        new Seal(row.getObject("id", UUID.class), PublicSealer.of(row.getString("sealing"))))
                .optional();
    }

    /** Makes a pair of keys when there is none, or none younger than a moment. */
    @Transactional
    public void renew(Instant olderThan, Instant now) {
        // Of several copies of the program one makes it; the others find it there.
        database.sql("select pg_advisory_xact_lock(hashtext('dropbox.seal'))")
                .query((row, number) -> true)
                .single();
        boolean fresh = database.sql("""
                        select exists (select from dropbox.seal where ended_at is null and made_at >= :olderThan)
                        """)
                .param("olderThan", at(olderThan))
                .query(Boolean.class)
                .single();
        if (fresh) {
            return;
        }
        UUID id = Ids.next(now);
        KeyPair pair = vault.makePair(holder(id));
        database.sql("update dropbox.seal set ended_at = :now where ended_at is null")
                .param("now", at(now))
                .update();
        database.sql("insert into dropbox.seal (id, sealing, made_at) values (:id, :sealing, :now)")
                .param("id", id)
                .param("sealing", pair.sealing())
                .param("now", at(now))
                .update();
        database.sql("""
                        insert into dropbox.opening (seal, wrapped, generation, opening)
                        values (:id, :wrapped, :generation, :opening)
                        """)
                .param("id", id)
                .param("wrapped", pair.key().wrapped())
                .param("generation", pair.key().generation())
                .param("opening", pair.opening())
                .update();
    }

    Opener opener(UUID seal, DataKey key, byte[] opening) {
        return vault.opener(key, opening, holder(seal));
    }

    static String holder(UUID seal) {
        return "dropbox:" + seal;
    }

    /** Bound to the request, so that what is sealed cannot be moved to another. */
    static String place(UUID request) {
        return "dropbox.request." + request;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
