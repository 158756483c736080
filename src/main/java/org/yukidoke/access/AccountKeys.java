package org.yukidoke.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.Sealer;
import org.yukidoke.vault.Vault;

/** The key of each account, by which its secrets are sealed. Asked within a transaction of that account. */
@Component
final class AccountKeys {

    private final JdbcClient database;
    private final Vault vault;

    AccountKeys(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Seals and opens for this account; makes its key when there is none. */
    Sealer sealer(UUID account) {
        String holder = holder(account);
        DataKey key = find(account).orElseGet(() -> {
            add(account, vault.make(holder));
            return find(account).orElseThrow();
        });
        return vault.open(key, holder);
    }

    static String holder(UUID account) {
        return "account:" + account;
    }

    private Optional<DataKey> find(UUID account) {
        return database.sql("select wrapped, generation from access.key where account = :account")
                .param("account", account)
                .query((row, number) -> new DataKey(row.getBytes("wrapped"), row.getString("generation")))
                .optional();
    }

    private void add(UUID account, DataKey key) {
        database.sql("""
                        insert into access.key (account, wrapped, generation)
                        values (:account, :wrapped, :generation)
                        on conflict (account) do nothing
                        """)
                .param("account", account)
                .param("wrapped", key.wrapped())
                .param("generation", key.generation())
                .update();
    }
}
