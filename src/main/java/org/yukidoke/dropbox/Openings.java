package org.yukidoke.dropbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.kernel.Ids;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.KeyPair;
import org.yukidoke.vault.Opener;
import org.yukidoke.vault.Vault;

/** The keys that open requests, and both halves of them when they are made: only where the vault is. */
@Component
class Openings {

    private final JdbcClient database;
    private final Vault vault;

    Openings(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
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

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
