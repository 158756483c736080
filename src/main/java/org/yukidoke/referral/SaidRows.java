package org.yukidoke.referral;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.KeyHolder;
import org.yukidoke.vault.Sealer;
import org.yukidoke.vault.Vault;

/**
 * The person's own words about the help they got, each under a key of its own: whoever hears them needs to be let into nothing
 * else, and whoever may not know them gets neither the words nor a key.
 */
@Component
final class SaidRows implements KeyHolder {

    private final JdbcClient database;
    private final Vault vault;

    SaidRows(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Keeps what was said, once it is noted that it was heard. */
    void add(UUID referral, Note said) {
        DataKey key = vault.make(holder(referral));
        database.sql("""
                        insert into referral.said (referral, note, wrapped, generation)
                        values (:referral, :note, :wrapped, :generation)
                        """)
                .param("referral", referral)
                .param("note", vault.open(key, holder(referral)).seal(Sealed.NOTE, Sealed.write(said)))
                .param("wrapped", key.wrapped())
                .param("generation", key.generation())
                .update();
    }

    /** What was said, as far as the acting account may know it. */
    Optional<Note> find(UUID referral) {
        return database.sql("select note from referral.said where referral = :referral")
                .param("referral", referral)
                .query((row, number) -> row.getBytes("note"))
                .optional()
                .flatMap(note -> open(referral).map(sealer -> Sealed.read(sealer.open(Sealed.NOTE, note), Note.class)));
    }

    private Optional<Sealer> open(UUID referral) {
        return database.sql("select wrapped, generation from referral.release_words(:referral, 'referral.words')")
                .param("referral", referral)
                .query((row, number) ->
                        vault.open(new DataKey(row.getBytes("wrapped"), row.getString("generation")), holder(referral)))
                .optional();
    }

    @Override
    public String table() {
        return "referral.said";
    }

    @Override
    public String holder(UUID id) {
        return "referral.said:" + id;
    }

    @Override
    public String select() {
        return """
                select referral as id, wrapped, generation
                  from referral.said
                 where generation <> :generation
                 limit :atMost
                """;
    }

    @Override
    public String update() {
        return """
                update referral.said
                   set wrapped = :wrapped, generation = :generation
                 where referral = :id and wrapped = :read
                """;
    }
}
