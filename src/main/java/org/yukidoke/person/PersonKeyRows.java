package org.yukidoke.person;

import java.util.UUID;
import org.springframework.stereotype.Component;
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
    public String holder(UUID id) {
        return PersonKeys.holder(id);
    }

    @Override
    public String select() {
        return """
                select person as id, wrapped, generation
                  from person.key
                 where generation <> :generation
                 limit :atMost
                """;
    }

    @Override
    public String update() {
        return """
                update person.key
                   set wrapped = :wrapped, generation = :generation
                 where person = :id and wrapped = :read
                """;
    }
}
