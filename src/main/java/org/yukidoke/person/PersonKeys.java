package org.yukidoke.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.Sealer;
import org.yukidoke.vault.Vault;

/**
 * The keys of people. They are handed out by the database, which writes in the same breath to the audit record who got
 * one, on what basis and for which deed: code cannot read a name and forget to say so.
 */
@Component
final class PersonKeys {

    private final JdbcClient database;
    private final Vault vault;

    PersonKeys(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** A person whose sealed texts may be opened or written now. */
    record Opened(UUID person, String owner, Seen seen, Sealer sealer) {

        byte @Nullable [] seal(String place, String plain) {
            return plain.isEmpty() ? null : sealer.seal(place, plain);
        }

        byte[] sealAlways(String place, String plain) {
            return sealer.seal(place, plain);
        }

        /** The plain text of a column; blank when nothing stands there. */
        String text(ResultSet row, String column, String place) throws SQLException {
            byte[] sealed = row.getBytes(column);
            return sealed == null ? "" : sealer.open(place, sealed);
        }
    }

    /** What is done with a key: a dotted name for the audit record, and the fields it is about. */
    record Deed(String action, String fields) {

        static Deed of(String action) {
            return new Deed(action, "");
        }
    }

    /** The key for a new person, whose row is there already. */
    Sealer make(UUID person) {
        String holder = holder(person);
        DataKey key = vault.make(holder);
        database.sql("""
                        insert into person.key (person, wrapped, generation)
                        values (:person, :wrapped, :generation)
                        """)
                .param("person", person)
                .param("wrapped", key.wrapped())
                .param("generation", key.generation())
                .update();
        return vault.open(key, holder);
    }

    /** Opens one person for a deed; empty when it may not be seen or is not there, which nobody can tell apart. */
    Optional<Opened> open(UUID person, Deed deed) {
        return Optional.ofNullable(open(List.of(person), deed).get(person));
    }

    /** As {@link #open(UUID, Deed)}, but only for whoever keeps the file. */
    Optional<Opened> openAsKeeper(UUID person, Deed deed) {
        return open(person, deed).filter(opened -> opened.seen().keeper());
    }

    /** As {@link #open(UUID, Deed)}, but only for whoever may decide about the file: breaking the glass does not do. */
    Optional<Opened> openToDecide(UUID person, Deed deed) {
        return openAsKeeper(person, deed).filter(opened -> !(opened.seen() instanceof Seen.Glass));
    }

    /** Opens several at once, in their order; those that may not be seen are missing. */
    Map<UUID, Opened> open(Collection<UUID> people, Deed deed) {
        Map<UUID, Opened> opened = new LinkedHashMap<>();
        if (people.isEmpty()) {
            return opened;
        }
        database.sql("""
                        select person, owner, basis, wrapped, generation
                          from person.release(:people, :deed, :fields)
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("deed", deed.action())
                .param("fields", deed.fields())
                .query(row -> {
                    UUID person = row.getObject("person", UUID.class);
                    var key = new DataKey(row.getBytes("wrapped"), row.getString("generation"));
                    opened.put(
                            person,
                            new Opened(
                                    person,
                                    row.getString("owner"),
                                    Seen.of(row.getString("basis")),
                                    vault.open(key, holder(person))));
                });
        return opened;
    }

    static String holder(UUID person) {
        return "person:" + person;
    }
}
