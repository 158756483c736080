package org.yukidoke.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links as rows; at most one of an account is open. */
@Component
final class Links {

    private final JdbcClient database;
    private final AccessSettings settings;
    private final SecureRandom random = new SecureRandom();

    Links(JdbcClient database, AccessSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** A link that is neither used nor withdrawn nor too old. */
    record Open(UUID account, Slip.Purpose purpose, Instant expires) {}

    Slip issue(Scope by, Account account, Instant now) {
        withdraw(account.id(), now);
        var purpose = account.state() instanceof AccountState.Invited ? Slip.Purpose.INVITATION : Slip.Purpose.RESET;
        Instant expires = now.plus(
                switch (purpose) {
                    case INVITATION -> settings.invitation();
                    case RESET -> settings.reset();
                });
        LinkSecret secret = LinkSecret.draw(random);
        database.sql("""
                        insert into access.link (token_hash, account, purpose, issued_at, issued_by, expires_at)
                        values (:hash, :account, :purpose, :now, :by, :expires)
                        """)
                .param("hash", secret.hash())
                .param("account", account.id())
                .param("purpose", purpose.name().toLowerCase(Locale.ROOT))
                .param("now", AccountRows.at(now))
                .param("by", by.id().orElse(null))
                .param("expires", AccountRows.at(expires))
                .update();
        return new Slip(account, purpose, secret.printed(), expires);
    }

    void withdraw(UUID account, Instant now) {
        database.sql("""
                        update access.link
                        set withdrawn_at = :now
                        where account = :account and used_at is null and withdrawn_at is null
                        """)
                .param("now", AccountRows.at(now))
                .param("account", account)
                .update();
    }

    /** Whether the holder ever chose a password through a link. */
    boolean wasUsed(UUID account) {
        return database.sql(
                        "select exists (select 1 from access.link where account = :account and used_at is not null)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** The link of this secret if it is open; locks it, so that two cannot use it. */
    Optional<Open> findOpen(LinkSecret secret, Instant now) {
        return database.sql("""
                        select account, purpose, expires_at
                        from access.link
                        where token_hash = :hash and used_at is null and withdrawn_at is null and expires_at > :now
                        for update
                        """)
                .param("hash", secret.hash())
                .param("now", AccountRows.at(now))
                .query((row, number) -> new Open(
                        row.getObject("account", UUID.class),
                        Slip.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void use(LinkSecret secret, Instant now) {
        database.sql("update access.link set used_at = :now where token_hash = :hash")
                .param("now", AccountRows.at(now))
                .param("hash", secret.hash())
                .update();
    }
}
