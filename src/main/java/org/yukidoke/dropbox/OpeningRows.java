package org.yukidoke.dropbox;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.KeyHolder;

/** The keys that open requests, as a rotation wraps them anew: no request is opened for it. */
@Component
final class OpeningRows implements KeyHolder {

    OpeningRows() {}

    @Override
    public String table() {
        return "dropbox.opening";
    }

    @Override
    public String holder(UUID id) {
        return Openings.holder(id);
    }

    @Override
    public String select() {
        return """
                select seal as id, wrapped, generation
                  from dropbox.opening
                 where generation <> :generation
                 limit :atMost
                """;
    }

    @Override
    public String update() {
        return """
                update dropbox.opening
                   set wrapped = :wrapped, generation = :generation
                 where seal = :id and wrapped = :read
                """;
    }
}
