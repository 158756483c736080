package org.yukidoke.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that prove figures, as rows. */
@Component
final class EvidenceRows {

    private final JdbcClient database;

    EvidenceRows(JdbcClient database) {
        this.database = database;
    }

    void add(Evidence evidence, byte[] bytes, @Nullable UUID by) {
        database.sql("""
                        insert into progress.evidence (id, plan_key, reporter, file_name, content_type, bytes, sha256,
                                                       recorded_at, recorded_by)
                        values (:id, :plan, :reporter, :name, :type, :bytes, :sha256, :at, :by)
                        """)
                .param("id", evidence.id())
                .param("plan", evidence.plan())
                .param("reporter", evidence.reporter())
                .param("name", evidence.fileName())
                .param("type", evidence.type())
                .param("bytes", bytes)
                .param("sha256", HexFormat.of().parseHex(evidence.sha256()))
                .param("at", EntryRows.at(evidence.recorded()))
                .param("by", by)
                .update();
    }

    /** The files of one reporter, the newest first. */
    List<Evidence> list(String plan, String reporter) {
        return database.sql("""
                        select id, plan_key, reporter, file_name, content_type, octet_length(bytes) as size, sha256,
                               recorded_at
                          from progress.evidence
                         where plan_key = :plan
                           and reporter = :reporter
                         order by recorded_at desc
                        """)
                .param("plan", plan)
                .param("reporter", reporter)
                .query((row, number) -> evidence(row))
                .list();
    }

    Optional<Evidence> find(String plan, UUID id) {
        return database.sql("""
                        select id, plan_key, reporter, file_name, content_type, octet_length(bytes) as size, sha256,
                               recorded_at
                          from progress.evidence
                         where plan_key = :plan
                           and id = :id
                        """)
                .param("plan", plan)
                .param("id", id)
                .query((row, number) -> evidence(row))
                .optional();
    }

    byte[] content(UUID id) {
        return database.sql("select bytes from progress.evidence where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("bytes"))
                .single();
    }

    /** Of these ids, those that are files of a plan. */
    Set<UUID> known(String plan, Collection<UUID> ids) {
        return new HashSet<>(database.sql("select id from progress.evidence where plan_key = :plan and id = any (:ids)")
                .param("plan", plan)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getString("plan_key"),
                row.getString("reporter"),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                EntryRows.instant(row, "recorded_at"));
    }
}
