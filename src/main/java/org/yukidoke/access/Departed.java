package org.yukidoke.access;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which bodies have gone: to them nothing is addressed any more. */
@Component
public class Departed {

    private final JdbcClient database;

    Departed(JdbcClient database) {
        this.database = database;
    }

    public boolean has(String body) {
        return !among(Set.of(body)).isEmpty();
    }

    /** Those of some bodies that have gone. */
    public Set<String> among(Collection<String> bodies) {
        return Set.copyOf(database.sql("select b from unnest(:bodies) b where access.ended(b)")
                .param("bodies", bodies.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
