package org.yukidoke.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The councils' own documents, one for each version of a plan that has one. */
@Component
public class PlanDocuments {

    private final JdbcClient sql;
    private final Map<Recorded, Document> read = new ConcurrentHashMap<>();

    PlanDocuments(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which document is recorded for a plan, by whom and when. */
    public record Recorded(UUID version, String fileName, Instant at, String by) {}

    @Transactional(readOnly = true)
    public Optional<Recorded> findRecorded(String plan) {
        return sql.sql("""
                        select document.version_id, document.file_name, document.recorded_at, document.recorded_by
                          from plan.version
                          join plan.document on document.version_id = version.id
                         where version.plan_key = :plan
                         order by version.ordinal desc
                         limit 1
                        """)
                .param("plan", plan)
                .query((result, number) -> new Recorded(
                        result.getObject("version_id", UUID.class),
                        result.getString("file_name"),
                        result.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        result.getString("recorded_by")))
                .optional();
    }

    /** The document of the newest version that has one. */
    @Transactional(readOnly = true)
    public Optional<Document> find(String plan) {
        return findRecorded(plan).map(recorded -> {
            Document known = read.get(recorded);
            if (known != null) {
                return known;
            }
            Document document = read(recorded);
            read.keySet().removeIf(older -> older.version().equals(recorded.version()));
            read.put(recorded, document);
            return document;
        });
    }

    private Document read(Recorded recorded) {
        return sql.sql("select lines from plan.document where version_id = :version")
                .param("version", recorded.version())
                .query((result, number) -> new Document(recorded.fileName(), List.of((String[])
                        result.getArray("lines").getArray())))
                .single();
    }

    /**
     * Records the document of the plan's newest version that has a text; one recorded before is replaced.
     *
     * @param by who recorded it, as it will be shown
     */
    @Transactional
    public void record(String plan, Document document, String by) {
        sql.sql("""
                        insert into plan.document (version_id, file_name, lines, recorded_by)
                        select content.version_id, :file_name, :lines, :by
                          from plan.version
                          join plan.content on content.version_id = version.id
                         where version.plan_key = :plan
                         order by version.ordinal desc
                         limit 1
                            on conflict (version_id) do update
                           set file_name = excluded.file_name,
                               lines = excluded.lines,
                               recorded_by = excluded.recorded_by,
                               recorded_at = now()
                        """)
                .param("plan", plan)
                .param("file_name", document.fileName())
                .param("lines", document.lines().toArray(String[]::new))
                .param("by", by)
                .update();
    }
}
