package org.yukidoke.referral;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.KeyHolder;
import org.yukidoke.vault.Sealer;
import org.yukidoke.vault.Vault;

/** The keys of referrals. The database hands one out and writes to the audit record for whom, or that it did not. */
@Component
final class ReferralKeys implements KeyHolder {

    private final JdbcClient database;
    private final Vault vault;

    ReferralKeys(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** The key for a new referral, whose row is there already. */
    Sealer make(UUID referral) {
        DataKey key = vault.make(holder(referral));
        database.sql("""
                        insert into referral.key (referral, wrapped, generation)
                        values (:referral, :wrapped, :generation)
                        """)
                .param("referral", referral)
                .param("wrapped", key.wrapped())
                .param("generation", key.generation())
                .update();
        return vault.open(key, holder(referral));
    }

    /** Opens a referral for a deed; empty when nothing of it may be read now. */
    Optional<Sealer> open(UUID referral, String deed) {
        return database.sql("select wrapped, generation from referral.release(:referral, :deed)")
                .param("referral", referral)
                .param("deed", deed)
                .query((row, number) ->
                        vault.open(new DataKey(row.getBytes("wrapped"), row.getString("generation")), holder(referral)))
                .optional();
    }

    @Override
    public String table() {
        return "referral.key";
    }

    @Override
    public String holder(UUID id) {
        return "referral:" + id;
    }

    @Override
    public String select() {
        return """
                select referral as id, wrapped, generation
                  from referral.key
                 where generation <> :generation
                 limit :atMost
                """;
    }

    @Override
    public String update() {
        return """
                update referral.key
                   set wrapped = :wrapped, generation = :generation
                 where referral = :id and wrapped = :read
                """;
    }
}
