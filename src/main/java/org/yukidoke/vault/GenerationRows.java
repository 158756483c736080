package org.yukidoke.vault;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which keys outside it the database needs: their names and a proof of each, never a key. */
final class GenerationRows {

    private final JdbcClient database;

    GenerationRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A generation in use.
     *
     * @param proof what only this key makes of its name
     */
    // Rows hold bytes; two generations are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Primary(String id, byte[] proof) {}

    Optional<Primary> primary(Kind kind) {
        return database.sql("select id, proof from vault.generation where kind = :kind and state = 'primary'")
                .param("kind", kind.key())
                .query((row, number) -> new Primary(row.getString("id"), row.getBytes("proof")))
                .optional();
    }

    /**
     * The generation to make keys with. Until the transaction ends it cannot be retired, so that no key is made with one
     * that a rotation believes to be out of use.
     */
    String held(Kind kind) {
        return database.sql("select vault.hold_primary(:kind)")
                .param("kind", kind.key())
                .query(String.class)
                .single();
    }

    /** Remembers the first generation of a kind; another program may have been faster, then its own stands. */
    void begin(Kind kind, String id, byte[] proof) {
        database.sql("""
                        insert into vault.generation (id, kind, state, proof)
                        values (:id, :kind, 'primary', :proof)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("kind", kind.key())
                .param("proof", proof)
                .update();
    }
}
