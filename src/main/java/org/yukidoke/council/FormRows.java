package org.yukidoke.council;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms councils handed in, as rows. */
@Component
final class FormRows {

    private final JdbcClient database;

    FormRows(JdbcClient database) {
        this.database = database;
    }

    /** The newest file of each key. */
    Map<String, String> newest(String platform) {
        var found = new TreeMap<String, String>();
        database.sql("""
                        select distinct on (key) key, file
                          from council.form
                         where platform = :platform
                         order by key, version desc
                        """).param("platform", platform).query(row -> {
            found.put(row.getString("key"), row.getString("file"));
        });
        return found;
    }

    /** Its version. */
    int add(String platform, PackForm form, Instant at, @Nullable UUID by) {
        return database.sql("""
                        insert into council.form (platform, key, version, file, recorded_at, recorded_by)
                        select :platform, :key, coalesce(max(version), 0) + 1, :file, :at, :by
                          from council.form
                         where platform = :platform
                           and key = :key
                        returning version
                        """)
                .param("platform", platform)
                .param("key", form.key())
                .param("file", form.text())
                .param("at", MeetingRows.at(at))
                .param("by", by)
                .query(Integer.class)
                .single();
    }
}
