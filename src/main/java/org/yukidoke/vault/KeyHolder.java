package org.yukidoke.vault;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table in which a module keeps data keys, so that they can be wrapped anew when the key outside changes. Every bean of
 * this type is asked; a table that is forgotten here cannot be read after the next rotation. Both statements run as the
 * owner of the tables, in a transaction.
 */
public interface KeyHolder {

    /** A key as it lies there, and for whom it was made. */
    record Held(UUID id, String holder, DataKey key) {}

    /** The table, for whoever reads what a rotation did. */
    String table();

    /** Keys wrapped by another generation than this, at most so many. */
    List<Held> stale(JdbcClient owner, String generation, int atMost);

    /** Puts a key in the place of the one that was read; does nothing when that one was erased or changed meanwhile. */
    void replace(JdbcClient owner, Held read, DataKey rewrapped);
}
