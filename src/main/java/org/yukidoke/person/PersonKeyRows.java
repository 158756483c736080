package org.yukidoke.person;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.KeyHolder;

/** The keys of persons, as a rotation wraps them anew: no word of anybody is opened for it. */
@Component
final class PersonKeyRows implements KeyHolder {

    PersonKeyRows() {}

    @Override
    public String table() {
        return "person.key";
    }

    @Override
    public List<Held> stale(JdbcClient owner, String generation, int atMost) {
        return owner.sql("""
                        select person, wrapped, generation
                          from person.key
                         where generation <> :generation
                         limit :atMost
                        """)
                .param("generation", generation)
                .param("atMost", atMost)
                .query((row, number) -> {
                    UUID person = row.getObject("person", UUID.class);
                    return new Held(
                            person,
                            PersonKeys.holder(person),
                            new DataKey(row.getBytes("wrapped"), row.getString("generation")));
                })
                .list();
    }

    @Override
    public void replace(JdbcClient owner, Held read, DataKey rewrapped) {
        owner.sql("""
                        update person.key
                           set wrapped = :wrapped, generation = :generation
                         where person = :person and wrapped = :read
                        """)
                .param("wrapped", rewrapped.wrapped())
                .param("generation", rewrapped.generation())
                .param("person", read.id())
                .param("read", read.key().wrapped())
                .update();
    }
}
