package org.yukidoke.progress.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What programs were answered, as rows. */
@Component
final class ReceiptRows {

    private final JdbcClient database;

    ReceiptRows(JdbcClient database) {
        this.database = database;
    }

    /** Names one message of one program's account. */
    record Name(UUID account, String key) {}

    /**
     * What was answered to which content.
     *
     * @param content digest in hexadecimal digits
     */
    record Receipt(String content, String answer) {}

    /**
     * The receipt of this name. Of two messages sent at once under one name the second waits here until the first has
     * been answered.
     */
    Optional<Receipt> find(Name name) {
        database.sql("""
                        select pg_advisory_xact_lock(
                            hashtextextended('receipt ' || cast(:account as text) || ' ' || :key, 0))
                        """)
                .param("account", name.account())
                .param("key", name.key())
                .query()
                .singleRow();
        return database.sql("""
                        select encode(content, 'hex') as content, answer
                        from progress.receipt
                        where account = :account and key = :key
                        """)
                .param("account", name.account())
                .param("key", name.key())
                .query((row, number) -> new Receipt(row.getString("content"), row.getString("answer")))
                .optional();
    }

    void add(Name name, Receipt receipt, Instant at) {
        database.sql("""
                        insert into progress.receipt (account, key, content, answer, recorded_at)
                        values (:account, :key, decode(:content, 'hex'), :answer, :at)
                        """)
                .param("account", name.account())
                .param("key", name.key())
                .param("content", receipt.content())
                .param("answer", receipt.answer())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
