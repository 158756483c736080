package org.yukidoke.assurance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was brought into the directory before. */
@Component
final class TakenRows {

    private final JdbcClient sql;

    TakenRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param digest of the content as the source gave it */
    record Taken(UUID entry, String digest) {}

    /** Whether this database user may bring anything in; the public portal's may not. */
    boolean writable() {
        return sql.sql("""
                        select case when has_schema_privilege('assurance', 'usage')
                                    then has_table_privilege('assurance.taken', 'insert')
                                    else false
                               end
                        """).query(Boolean.class).single();
    }

    Optional<Taken> find(Found found) {
        return sql.sql("select entry, digest from assurance.taken where source = :source and item = :item")
                .param("source", found.source())
                .param("item", found.item())
                .query(Taken.class)
                .optional();
    }

    void save(Found found, Taken taken, Instant at) {
        sql.sql("""
                        insert into assurance.taken (source, item, entry, digest, taken_at)
                        values (:source, :item, :entry, :digest, :at)
                            on conflict (source, item) do update
                           set entry = excluded.entry, digest = excluded.digest, taken_at = excluded.taken_at
                        """)
                .param("source", found.source())
                .param("item", found.item())
                .param("entry", taken.entry())
                .param("digest", taken.digest())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
