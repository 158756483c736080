package org.yukidoke.conference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.KeyHolder;
import org.yukidoke.vault.Sealer;
import org.yukidoke.vault.Vault;

/** The keys of what conferences said. The database hands them out to whoever was admitted, and writes down that it did. */
@Component
final class MeetingKeys implements KeyHolder {

    private final JdbcClient database;
    private final Vault vault;

    MeetingKeys(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** A key just made, and what it seals with. */
    record Fresh(DataKey key, Sealer sealer) {}

    /** A key for a matter that is about to be brought. */
    Fresh make(UUID item) {
        DataKey key = vault.make(holder(item));
        return new Fresh(key, vault.open(key, holder(item)));
    }

    /** Keeps the key of a matter whose row is there now. */
    void keep(UUID item, Fresh fresh) {
        database.sql("insert into conference.key (item, wrapped, generation) values (:item, :wrapped, :generation)")
                .param("item", item)
                .param("wrapped", fresh.key().wrapped())
                .param("generation", fresh.key().generation())
                .update();
    }

    /** Opens the matters of a meeting for a deed, by their ids; empty for whoever was not admitted. */
    Optional<Map<UUID, Sealer>> open(UUID meeting, String deed) {
        var sealers = new LinkedHashMap<UUID, Sealer>();
        database.sql("select item, wrapped, generation from conference.release(:meeting, :deed)")
                .param("meeting", meeting)
                .param("deed", deed)
                .query(row -> {
                    UUID item = row.getObject("item", UUID.class);
                    var key = new DataKey(row.getBytes("wrapped"), row.getString("generation"));
                    sealers.put(item, vault.open(key, holder(item)));
                });
        boolean opens = database.sql("select conference.opens(:meeting)")
                .param("meeting", meeting)
                .query(Boolean.class)
                .single();
        return opens ? Optional.of(sealers) : Optional.empty();
    }

    @Override
    public String table() {
        return "conference.key";
    }

    @Override
    public String holder(UUID id) {
        return "conference:" + id;
    }

    @Override
    public String select() {
        return """
                select item as id, wrapped, generation
                  from conference.key
                 where generation <> :generation
                 limit :atMost
                """;
    }

    @Override
    public String update() {
        return """
                update conference.key
                   set wrapped = :wrapped, generation = :generation
                 where item = :id and wrapped = :read
                """;
    }
}
