package org.yukidoke.reporting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.workflow.Doer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Workbooks handed out and sent back, as rows. */
@Component
final class SheetRows {

    private static final TypeReference<TreeMap<String, SortedMap<String, String>>> PRINTED = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json = new ObjectMapper();

    SheetRows(JdbcClient database) {
        this.database = database;
    }

    /** Keeps what was handed out; the same once more is the same row. */
    void issue(Issued issued, Doer by, Instant at) {
        database.sql("""
                        insert into reporting.sheet (code, ask, version, printed, account, seat, issued_at)
                        values (:code, :ask, :version, :printed, :account, :seat, :at)
                            on conflict (code) do nothing
                        """)
                .param("code", issued.code())
                .param("ask", issued.ask())
                .param("version", issued.version())
                .param("printed", json.writeValueAsString(issued.printed()))
                .param("account", by.account())
                .param("seat", by.seat())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Issued> find(String code) {
        return database.sql("select code, ask, version, printed from reporting.sheet where code = :code")
                .param("code", code)
                .query((row, number) -> new Issued(
                        row.getString("code"),
                        row.getObject("ask", UUID.class),
                        row.getLong("version"),
                        json.readValue(row.getString("printed"), PRINTED)))
                .optional();
    }

    /** A file that came in; the same file once more is the one that came before. */
    UUID add(Upload upload, byte[] file, Doer by) {
        database.sql("""
                        insert into reporting.upload (id, ask, code, sha256, file, way, account, seat, sent_at)
                        values (:id, :ask, :code, :sha256, :file, :way, :account, :seat, :at)
                            on conflict (ask, sha256) do nothing
                        """)
                .param("id", upload.id())
                .param("ask", upload.ask())
                .param("code", upload.code())
                .param("sha256", upload.sha256())
                .param("file", file)
                .param("way", upload.way().name().toLowerCase(Locale.ROOT))
                .param("account", by.account())
                .param("seat", by.seat())
                .param("at", upload.sent().atOffset(ZoneOffset.UTC))
                .update();
        return database.sql("select id from reporting.upload where ask = :ask and sha256 = :sha256")
                .param("ask", upload.ask())
                .param("sha256", upload.sha256())
                .query(UUID.class)
                .single();
    }

    Optional<Upload> upload(UUID ask, UUID id) {
        return database.sql("select * from reporting.upload where ask = :ask and id = :id")
                .param("ask", ask)
                .param("id", id)
                .query((row, number) -> upload(row))
                .optional();
    }

    List<Upload> uploads(UUID ask) {
        return database.sql("select * from reporting.upload where ask = :ask order by sent_at desc, id")
                .param("ask", ask)
                .query((row, number) -> upload(row))
                .list();
    }

    byte[] file(UUID id) {
        return database.sql("select file from reporting.upload where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("file"))
                .single();
    }

    void taken(UUID id, Instant at) {
        database.sql("update reporting.upload set taken_at = :at where id = :id and taken_at is null")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Upload upload(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("ask", UUID.class),
                row.getString("code"),
                row.getString("sha256"),
                Kept.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                taken(row));
    }

    private static @Nullable Instant taken(java.sql.ResultSet row) throws java.sql.SQLException {
        OffsetDateTime at = row.getObject("taken_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
