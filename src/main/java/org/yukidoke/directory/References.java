package org.yukidoke.directory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files of facts were taken in, and how often what they hold has changed. */
@Component
class References {

    private final JdbcClient sql;

    References(JdbcClient sql) {
        this.sql = sql;
    }

    long revision(String name) {
        return sql.sql("select revision from directory.reference where name = :name")
                .param("name", name)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Optional<String> digest(String name) {
        return sql.sql("select digest from directory.reference where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** Notes a change: whoever kept the former facts in memory reads them anew. */
    void changed(String name, String digest) {
        sql.sql("""
                insert into directory.reference (name, digest, revision)
                values (:name, :digest, 1)
                    on conflict (name) do update
                   set digest = excluded.digest,
                       revision = reference.revision + 1
                """).param("name", name).param("digest", digest).update();
    }

    /** Whether this database user may take facts in; the public portal's may not. */
    boolean writable() {
        return sql.sql("select has_table_privilege('directory.reference', 'insert')")
                .query(Boolean.class)
                .single();
    }

    static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
