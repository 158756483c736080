package org.yukidoke.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.db.Transactions;
import org.yukidoke.vault.Sealer;
import tools.jackson.databind.ObjectMapper;

/** Forms sent while their session was locked or over, sealed until their writer comes back. */
@Component
public final class KeptForms {

    static final Duration LIFE = Duration.ofHours(12);

    private static final String PLACE = "access.kept.content";
    private static final int MOST = 10;

    private final JdbcClient database;
    private final Transactions transactions;
    private final AccountKeys keys;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    KeptForms(JdbcClient database, Transactions transactions, AccountKeys keys, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Keeps a form for an account; of more than ten the oldest goes. */
    void keep(UUID account, byte[] browser, KeptForm form) {
        transactions.run(Scope.self(account), () -> {
            database.sql("""
                            insert into access.kept (id, account, browser, content, kept_at, expires_at)
                            values (:id, :account, :browser, :content, :now, :expires)
                            """)
                    .param("id", form.id())
                    .param("account", account)
                    .param("browser", browser)
                    .param("content", keys.sealer(account).seal(PLACE, json.writeValueAsString(form.content())))
                    .param("now", AccountRows.at(form.at()))
                    .param("expires", AccountRows.at(form.at().plus(LIFE)))
                    .update();
            database.sql("""
                            delete from access.kept
                            where account = :account
                              and (expires_at < :now
                                   or id not in (select id from access.kept
                                                 where account = :account
                                                 order by kept_at desc
                                                 limit :most))
                            """)
                    .param("account", account)
                    .param("now", AccountRows.at(form.at()))
                    .param("most", MOST)
                    .update();
        });
    }

    /** What the acting account sent too late from this browser, the oldest first. */
    public List<KeptForm> list(Scope scope, KeptBrowser browser) {
        UUID account = scope.requireAccount();
        Instant now = clock.instant();
        return browser.known()
                ? transactions.in(scope, () -> {
                    List<Row> rows = rows(account, browser, now);
                    if (rows.isEmpty()) {
                        return List.of();
                    }
                    Sealer sealer = keys.sealer(account);
                    return rows.stream().map(row -> open(row, sealer)).toList();
                })
                : List.of();
    }

    /** Takes a form out, to be sent now; empty when it is another's, another browser's, too old or gone. */
    public Optional<KeptForm> take(Scope scope, KeptBrowser browser, UUID id) {
        Optional<KeptForm> found = list(scope, browser).stream()
                .filter(form -> form.id().equals(id))
                .findFirst();
        found.ifPresent(form -> transactions.run(
                scope,
                () -> database.sql("delete from access.kept where id = :id")
                        .param("id", id)
                        .update()));
        return found;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(UUID id, Instant at, byte[] content) {}

    private List<Row> rows(UUID account, KeptBrowser browser, Instant now) {
        return database.sql("""
                        select id, kept_at, content
                        from access.kept
                        where account = :account and browser = :browser and expires_at >= :now
                        order by kept_at, id
                        """)
                .param("account", account)
                .param("browser", browser.hash())
                .param("now", AccountRows.at(now))
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                        row.getBytes("content")))
                .list();
    }

    private KeptForm open(Row row, Sealer sealer) {
        var content = json.readValue(sealer.open(PLACE, row.content()), KeptForm.Content.class);
        return KeptForm.read(row.id(), row.at(), content);
    }
}
