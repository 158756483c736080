package org.yukidoke.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When councils opened their figures, as rows. */
@Component
final class PublicationRows {

    private final JdbcClient database;

    PublicationRows(JdbcClient database) {
        this.database = database;
    }

    void add(Publication publication, @Nullable UUID by) {
        database.sql("""
                        insert into progress.publication (id, plan_key, published_at, published_by, note)
                        values (:id, :plan, :at, :by, :note)
                        """)
                .param("id", publication.id())
                .param("plan", publication.plan())
                .param("at", EntryRows.at(publication.at()))
                .param("by", by)
                .param("note", publication.note())
                .update();
    }

    /** The newest at or before a moment. */
    Optional<Publication> find(String plan, Instant until) {
        return database.sql("""
                        select id, plan_key, published_at, note
                          from progress.publication
                         where plan_key = :plan
                           and published_at <= :until
                         order by published_at desc
                         limit 1
                        """)
                .param("plan", plan)
                .param("until", EntryRows.at(until))
                .query((row, number) -> new Publication(
                        row.getObject("id", UUID.class),
                        row.getString("plan_key"),
                        EntryRows.instant(row, "published_at"),
                        row.getString("note")))
                .optional();
    }

    /** All of a plan, the newest first. */
    List<Publication> list(String plan) {
        return database.sql("""
                        select id, plan_key, published_at, note
                          from progress.publication
                         where plan_key = :plan
                         order by published_at desc
                        """)
                .param("plan", plan)
                .query((row, number) -> new Publication(
                        row.getObject("id", UUID.class),
                        row.getString("plan_key"),
                        EntryRows.instant(row, "published_at"),
                        row.getString("note")))
                .list();
    }
}
