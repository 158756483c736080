package org.yukidoke.opendata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of others in the database. */
@Component
final class IntakeRows {

    private final JdbcClient sql;

    IntakeRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What taking a list did to an entry.
     *
     * @param before the version that stood; null for an entry that was made
     */
    record Done(UUID entry, String deed, @Nullable Integer before, int after) {}

    /** Who decided, and when. */
    record Word(Intake.State state, Instant at, @Nullable UUID by) {}

    void add(Intake intake, byte[] file, String digest, UUID by) {
        sql.sql("""
                        insert into opendata.intake
                            (id, platform, mapping, source, file_name, digest, content, state, uploaded_at, uploaded_by)
                        values (:id, :platform, :mapping, :source, :name, :digest, :content, 'waiting', :at, :by)
                        """)
                .param("id", intake.id())
                .param("platform", intake.platform())
                .param("mapping", intake.mapping())
                .param("source", intake.source())
                .param("name", intake.fileName())
                .param("digest", digest)
                .param("content", file)
                .param("at", intake.uploadedAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    List<Intake> list(String platform) {
        return sql.sql("select * from opendata.intake where platform = :platform order by uploaded_at desc")
                .param("platform", platform)
                .query((row, number) -> intake(row))
                .list();
    }

    Optional<Intake> find(UUID id) {
        return sql.sql("select * from opendata.intake where id = :id")
                .param("id", id)
                .query((row, number) -> intake(row))
                .optional();
    }

    /** Locks the row, so that a list is decided once. */
    Optional<Intake> lock(UUID id) {
        return sql.sql("select * from opendata.intake where id = :id for update")
                .param("id", id)
                .query((row, number) -> intake(row))
                .optional();
    }

    byte[] file(UUID id) {
        return sql.sql("select content from opendata.intake where id = :id and content is not null")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    void decide(UUID id, Word word) {
        sql.sql("""
                        update opendata.intake
                           set state = :state, content = null, decided_at = :at, decided_by = :by
                         where id = :id
                        """)
                .param("id", id)
                .param("state", word.state().key())
                .param("at", word.at().atOffset(ZoneOffset.UTC))
                .param("by", word.by())
                .update();
    }

    void did(UUID id, Done done) {
        sql.sql("""
                        insert into opendata.intake_entry (intake, entry, deed, before, after)
                        values (:id, :entry, :deed, :before, :after)
                        """)
                .param("id", id)
                .param("entry", done.entry())
                .param("deed", done.deed())
                .param("before", done.before())
                .param("after", done.after())
                .update();
    }

    List<Done> listDone(UUID id) {
        return sql.sql("select entry, deed, before, after from opendata.intake_entry where intake = :id order by entry")
                .param("id", id)
                .query((row, number) -> new Done(
                        row.getObject("entry", UUID.class),
                        row.getString("deed"),
                        row.getObject("before", Integer.class),
                        row.getInt("after")))
                .list();
    }

    /** Entries of the list of the same source that was taken last. */
    List<UUID> listBefore(Intake intake) {
        return sql.sql("""
                        select entry
                          from opendata.intake_entry
                         where intake = (select id
                                           from opendata.intake
                                          where platform = :platform
                                            and mapping = :mapping
                                            and source = :source
                                            and state = 'taken'
                                            and id <> :id
                                          order by decided_at desc
                                          limit 1)
                         order by entry
                        """)
                .param("platform", intake.platform())
                .param("mapping", intake.mapping())
                .param("source", intake.source())
                .param("id", intake.id())
                .query((row, number) -> row.getObject("entry", UUID.class))
                .list();
    }

    private static Intake intake(ResultSet row) throws SQLException {
        return new Intake(
                row.getObject("id", UUID.class),
                row.getString("platform"),
                row.getString("mapping"),
                row.getString("source"),
                row.getString("file_name"),
                Intake.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
