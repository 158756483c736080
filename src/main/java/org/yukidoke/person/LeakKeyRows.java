package org.yukidoke.person;

import java.util.UUID;
import org.springframework.stereotype.Component;
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
    public String holder(UUID id) {
        return Leaks.holder(id);
    }

    @Override
    public String select() {
        return """
                select id, wrapped, generation
                  from person.incident
                 where generation <> :generation
                 limit :atMost
                """;
    }

    @Override
    public String update() {
        return """
                update person.incident
                   set wrapped = :wrapped, generation = :generation
                 where id = :id and wrapped = :read
                """;
    }
}
