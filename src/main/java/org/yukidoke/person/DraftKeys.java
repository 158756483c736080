package org.yukidoke.person;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.KeyHolder;
import org.yukidoke.vault.Sealer;
import org.yukidoke.vault.Vault;

/** The keys under which accounts type into forms that are about nobody in particular; each gets its own alone. */
@Component
final class DraftKeys implements KeyHolder {

    private final JdbcClient database;
    private final Vault vault;

    DraftKeys(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** The key of the acting account, made when it types for the first time. */
    Sealer open(UUID account) {
        return find(account).orElseGet(() -> {
            DataKey fresh = vault.make(holder(account));
            database.sql("""
                            insert into person.draft_key (account, wrapped, generation)
                            values (:account, :wrapped, :generation)
                                on conflict do nothing
                            """)
                    .param("account", account)
                    .param("wrapped", fresh.wrapped())
                    .param("generation", fresh.generation())
                    .update();
            // Another window may have been faster; what it wrote lies under its key.
            return find(account).orElseThrow();
        });
    }

    private Optional<Sealer> find(UUID account) {
        return database.sql("select wrapped, generation from person.draft_key where account = :account")
                .param("account", account)
                .query((row, number) ->
                        vault.open(new DataKey(row.getBytes("wrapped"), row.getString("generation")), holder(account)))
                .optional();
    }

    @Override
    public String table() {
        return "person.draft_key";
    }

    @Override
    public String holder(UUID id) {
        return "draft:" + id;
    }

    @Override
    public String select() {
        return """
                select account as id, wrapped, generation
                  from person.draft_key
                 where generation <> :generation
                 limit :atMost
                """;
    }

    @Override
    public String update() {
        return """
                update person.draft_key
                   set wrapped = :wrapped, generation = :generation
                 where account = :id and wrapped = :read
                """;
    }
}
