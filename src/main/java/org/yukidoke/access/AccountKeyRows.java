package org.yukidoke.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.KeyHolder;

/** The keys of accounts, as a rotation wraps them anew: no secret is opened for it. */
@Component
final class AccountKeyRows implements KeyHolder {

    AccountKeyRows() {}

    @Override
    public String table() {
        return "access.key";
    }

    @Override
    public List<Held> stale(JdbcClient owner, String generation, int atMost) {
        return owner.sql("""
                        select account, wrapped, generation
                          from access.key
                         where generation <> :generation
                         limit :atMost
                        """)
                .param("generation", generation)
                .param("atMost", atMost)
                .query((row, number) -> {
                    UUID account = row.getObject("account", UUID.class);
                    return new Held(
                            account,
                            AccountKeys.holder(account),
                            new DataKey(row.getBytes("wrapped"), row.getString("generation")));
                })
                .list();
    }

    @Override
    public void replace(JdbcClient owner, Held read, DataKey rewrapped) {
        owner.sql("""
                        update access.key
                           set wrapped = :wrapped, generation = :generation
                         where account = :account and wrapped = :read
                        """)
                .param("wrapped", rewrapped.wrapped())
                .param("generation", rewrapped.generation())
                .param("account", read.id())
                .param("read", read.key().wrapped())
                .update();
    }
}
