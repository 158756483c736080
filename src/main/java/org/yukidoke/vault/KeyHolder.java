package org.yukidoke.vault;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table in which a module keeps data keys, so that they can be wrapped anew when the key outside changes. Every bean of
 * this type is asked; a table that is forgotten here cannot be read after the next rotation. The module writes the two
 * statements, because only it knows its table; both run as the owner of the tables, in a transaction.
 */
public interface KeyHolder {

    /** A key as it lies there, and for whom it was made. */
    record Held(UUID id, String holder, DataKey key) {}

    /** The table, for whoever reads what a rotation did. */
    String table();

    /** For whom the key of a row was made, as it was given to {@link Vault#make}. */
    String holder(UUID id);

    /** Asks for {@code id, wrapped, generation} of keys of another {@code :generation}, {@code :atMost} so many. */
    String select();

    /** Puts {@code :wrapped, :generation} into the row {@code :id} if {@code :read} still stands there. */
    String update();

    /** Keys wrapped by another generation than this, at most so many. */
    default List<Held> stale(JdbcClient owner, String generation, int atMost) {
        return owner.sql(select())
                .param("generation", generation)
                .param("atMost", atMost)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Held(id, holder(id), new DataKey(row.getBytes("wrapped"), row.getString("generation")));
                })
                .list();
    }

    /** Puts a key in the place of the one that was read; does nothing when that one was erased or changed meanwhile. */
    default void replace(JdbcClient owner, Held read, DataKey rewrapped) {
        owner.sql(update())
                .param("wrapped", rewrapped.wrapped())
                .param("generation", rewrapped.generation())
                .param("id", read.id())
                .param("read", read.key().wrapped())
                .update();
    }
}
