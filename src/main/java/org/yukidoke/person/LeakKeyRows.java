package org.yukidoke.person;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.KeyHolder;

/** The keys of reports about leaks, as a rotation wraps them anew: no report is opened for it. */
@Component
final class LeakKeyRows implements KeyHolder {

    LeakKeyRows() {}

    @Override
    public String table() {
        return "person.incident";
    }

    @Override
    public List<Held> stale(JdbcClient owner, String generation, int atMost) {
        return owner.sql("""
                        select id, wrapped, generation
                          from person.incident
                         where generation <> :generation
                         limit :atMost
                        """)
                .param("generation", generation)
                .param("atMost", atMost)
                .query((row, number) -> {
                    UUID leak = row.getObject("id", UUID.class);
                    return new Held(
                            leak,
                            Leaks.holder(leak),
                            new DataKey(row.getBytes("wrapped"), row.getString("generation")));
                })
                .list();
    }

    @Override
    public void replace(JdbcClient owner, Held read, DataKey rewrapped) {
        owner.sql("""
                        update person.incident
                           set wrapped = :wrapped, generation = :generation
                         where id = :id and wrapped = :read
                        """)
                .param("wrapped", rewrapped.wrapped())
                .param("generation", rewrapped.generation())
                .param("id", read.id())
                .param("read", read.key().wrapped())
                .update();
    }
}
