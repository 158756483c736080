package org.yukidoke.reporting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.workflow.Signed;

/** Frozen rounds as rows. There is no statement here that changes one. */
@Component
final class SnapshotRows {

    private final JdbcClient database;

    SnapshotRows(JdbcClient database) {
        this.database = database;
    }

    /** A frozen round as it lies there. */
    record Frozen(Instant at, String content, Signed signed) {}

    void add(UUID round, Frozen frozen) {
        database.sql("""
                        insert into reporting.snapshot (round, frozen_at, content, sha256, signature, signer)
                        values (:round, :at, :content, sha256(convert_to(:content, 'UTF8')), :signature, :signer)
                        """)
                .param("round", round)
                .param("at", RoundRows.at(frozen.at()))
                .param("content", frozen.content())
                .param("signature", frozen.signed().bytes())
                .param("signer", frozen.signed().signer())
                .update();
    }

    Optional<Frozen> find(UUID round) {
        return database.sql("select * from reporting.snapshot where round = :round")
                .param("round", round)
                .query((row, number) -> new Frozen(
                        row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                        row.getString("content"),
                        new Signed(row.getObject("signer", UUID.class), row.getBytes("signature"))))
                .optional();
    }
}
