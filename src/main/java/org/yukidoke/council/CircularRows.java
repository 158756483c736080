package org.yukidoke.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Ids;

/** Circulars as rows. */
@Component
final class CircularRows {

    private final JdbcClient database;

    CircularRows(JdbcClient database) {
        this.database = database;
    }

    void add(Circular circular, List<String> bodies, @Nullable UUID by) {
        database.sql("""
                        insert into council.circular (id, plan_key, title, said, answer, due_on, sent_at, sent_by)
                        values (:id, :plan, :title, :said, :answer, :due, :sent, :by)
                        """)
                .param("id", circular.id())
                .param("plan", circular.plan())
                .param("title", circular.title())
                .param("said", circular.text())
                .param("answer", circular.answer())
                .param("due", circular.due())
                .param("sent", at(circular.sent()))
                .param("by", by)
                .update();
        database.sql("insert into council.circular_to (circular, body) select :id, unnest(:bodies)")
                .param("id", circular.id())
                .param("bodies", bodies.toArray(String[]::new))
                .update();
    }

    Optional<Circular> find(UUID id) {
        return database.sql("select * from council.circular where id = :id")
                .param("id", id)
                .query((row, number) -> circular(row))
                .optional();
    }

    /** Those of a plan, the newest first. */
    List<Circular> list(String plan) {
        return database.sql("select * from council.circular where plan_key = :plan order by sent_at desc, id desc")
                .param("plan", plan)
                .query((row, number) -> circular(row))
                .list();
    }

    /** Every body a circular went to, by key. */
    List<Circular.Receipt> receipts(UUID circular) {
        Map<String, List<Circular.Answer>> answers = new HashMap<>();
        database.sql("select * from council.circular_answer where circular = :id order by answered_at, id")
                .param("id", circular)
                .query((row, number) -> answers.computeIfAbsent(row.getString("body"), body -> new ArrayList<>())
                        .add(new Circular.Answer(
                                row.getString("said"), instant(row, "answered_at"), row.getBoolean("carried"))))
                .list();
        return database.sql("""
                        select went.body, reading.read_at
                          from council.circular_to as went
                          left join council.circular_read as reading
                                 on reading.circular = went.circular and reading.body = went.body
                         where went.circular = :id
                         order by went.body
                        """)
                .param("id", circular)
                .query((row, number) -> {
                    OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
                    String body = row.getString("body");
                    return new Circular.Receipt(
                            body, read == null ? null : read.toInstant(), answers.getOrDefault(body, List.of()));
                })
                .list();
    }

    void read(UUID circular, String body, @Nullable UUID by, Instant now) {
        database.sql("""
                        insert into council.circular_read (circular, body, read_at, account)
                        values (:circular, :body, :now, :by)
                            on conflict (circular, body) do nothing
                        """)
                .param("circular", circular)
                .param("body", body)
                .param("now", at(now))
                .param("by", by)
                .update();
    }

    void answer(UUID circular, String body, Circular.Answer answer, @Nullable UUID by) {
        database.sql("""
                        insert into council.circular_answer (id, circular, body, said, answered_at, account, carried)
                        values (:id, :circular, :body, :said, :at, :by, :carried)
                        """)
                .param("id", Ids.next(answer.at()))
                .param("circular", circular)
                .param("body", body)
                .param("said", answer.text())
                .param("at", at(answer.at()))
                .param("by", by)
                .param("carried", answer.carried())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Circular circular(ResultSet row) throws SQLException {
        return new Circular(
                row.getObject("id", UUID.class),
                row.getString("plan_key"),
                row.getString("title"),
                row.getString("said"),
                row.getBoolean("answer"),
                row.getObject("due_on", LocalDate.class),
                instant(row, "sent_at"));
    }
}
