package org.yukidoke.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectMapper;

/** The audit record: append, and read what row-level security lets the acting account see. */
@Component
public final class Audit {

    private final JdbcClient database;
    private final ObjectMapper json = new ObjectMapper();

    Audit(JdbcClient database) {
        this.database = database;
    }

    /**
     * Appends an event to the transaction under way, so that a deed and its record stand or fall together.
     *
     * @throws IllegalStateException without a transaction
     */
    public void write(AuditEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an audit event belongs in the transaction of the deed");
        }
        AuditEvent.Concern concern = event.concern();
        database.sql("""
                        insert into audit.event
                            (action, object_type, object_id, permitted, detail, subject, owner, basis)
                        values
                            (:action, :objectType, :objectId, :permitted, cast(:detail as jsonb),
                             cast(:subject as uuid), :owner, :basis)
                        """)
                .param("action", event.action())
                .param("objectType", event.objectType())
                .param("objectId", event.objectId())
                .param("permitted", event.permitted())
                .param("detail", json.writeValueAsString(event.detail()))
                .param("subject", concern == null ? null : concern.subject().toString())
                .param("owner", concern == null ? null : concern.owner())
                .param("basis", concern == null ? null : concern.basis())
                .update();
    }

    /** The newest events about an object, newest first, as far as the acting account may see them. */
    public List<Line> about(String objectType, Object objectId, int atMost) {
        return database.sql("""
                        select happened_at, account, action, permitted
                        from audit.event
                        where object_type = :objectType and object_id = :objectId
                        order by id desc
                        limit :atMost
                        """)
                .param("objectType", objectType)
                .param("objectId", objectId.toString())
                .param("atMost", atMost)
                .query((row, number) -> new Line(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("account", UUID.class),
                        row.getString("action"),
                        row.getBoolean("permitted")))
                .list();
    }

    /**
     * An event as it stands in the record.
     *
     * @param account who acted, null when nobody was signed in
     */
    public record Line(Instant at, @Nullable UUID account, String action, boolean permitted) {}
}
