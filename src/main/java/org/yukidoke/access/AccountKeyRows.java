package org.yukidoke.access;

import java.util.UUID;
import org.springframework.stereotype.Component;
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
    public String holder(UUID id) {
        return AccountKeys.holder(id);
    }

    @Override
    public String select() {
        return """
                select account as id, wrapped, generation
                  from access.key
                 where generation <> :generation
                 limit :atMost
                """;
    }

    @Override
    public String update() {
        return """
                update access.key
                   set wrapped = :wrapped, generation = :generation
                 where account = :id and wrapped = :read
                """;
    }
}
