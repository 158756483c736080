package org.yukidoke.workflow;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Subscribers;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/** Deadlines and meetings at a secret address, for the calendar programs of those who want them there. */
@Component
public class Calendars {

    private final JdbcClient database;
    private final CalendarBook book;
    private final Subscribers subscribers;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Calendars(
            JdbcClient database,
            CalendarBook book,
            Subscribers subscribers,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.database = database;
        this.book = book;
        this.subscribers = subscribers;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Since when whoever acts has an address; empty when there is none. */
    public Optional<Instant> since(Scope scope) {
        UUID me = scope.requireAccount();
        return transactions.in(
                scope,
                () -> database.sql("select made_at from workflow.feed where account = :me and revoked_at is null")
                        .param("me", me)
                        .query((row, number) ->
                                row.getObject("made_at", OffsetDateTime.class).toInstant())
                        .optional());
    }

    /**
     * Makes an address for whoever acts and ends the one before it.
     *
     * @return its path, told here and never again
     */
    public String make(Scope scope) {
        UUID me = scope.requireAccount();
        var secret = FeedSecret.draw(random);
        Instant now = clock.instant();
        transactions.run(scope, () -> {
            end(me, now);
            database.sql("insert into workflow.feed (id, account, hash, made_at) values (:id, :me, :hash, :now)")
                    .param("id", Ids.next(now))
                    .param("me", me)
                    .param("hash", secret.hash())
                    .param("now", MessageRows.at(now))
                    .update();
            audit.write(AuditEvent.done("calendar.make", "account", me));
        });
        return "/calendar/" + secret.printed() + ".ics";
    }

    /** Ends the address of whoever acts; nothing happens when there is none. */
    public void revoke(Scope scope) {
        UUID me = scope.requireAccount();
        transactions.run(scope, () -> {
            if (end(me, clock.instant()) > 0) {
                audit.write(AuditEvent.done("calendar.revoke", "account", me));
            }
        });
    }

    /** The calendar at an address; empty when nothing is there, or its holder may not sign in any more. */
    public Optional<String> read(String secret) {
        Scope program = subscribers.program();
        return FeedSecret.find(secret)
                .flatMap(known -> transactions.in(
                        program,
                        () -> holder(known)
                                .flatMap(account -> subscribers.find(program, account))
                                .map(subscriber -> book.write(program, subscriber))));
    }

    private Optional<UUID> holder(FeedSecret secret) {
        return database.sql("select account from workflow.feed where hash = :hash and revoked_at is null")
                .param("hash", secret.hash())
                .query((row, number) -> row.getObject("account", UUID.class))
                .optional();
    }

    private int end(UUID account, Instant now) {
        return database.sql(
                        "update workflow.feed set revoked_at = :now where account = :account and revoked_at is null")
                .param("now", MessageRows.at(now))
                .param("account", account)
                .update();
    }
}
