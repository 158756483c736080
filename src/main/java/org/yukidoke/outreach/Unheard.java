package org.yukidoke.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Account;
import org.yukidoke.access.Accounts;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/**
 * Who is out of bodies whose contract has ended meanwhile. No colleague of theirs may look any more, so administrators are
 * told, and never to whom somebody went.
 */
@Component
public class Unheard {

    private final Transactions transactions;
    private final JdbcClient database;
    private final Accounts accounts;
    private final Audit audit;

    Unheard(Transactions transactions, JdbcClient database, Accounts accounts, Audit audit) {
        this.transactions = transactions;
        this.database = database;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * Somebody who is out.
     *
     * @param goes their names
     * @param told name of the colleague who waits for them; blank for none
     */
    public record Out(UUID trip, String body, Instant left, Instant back, List<String> goes, String told) {
        public Out {
            goes = List.copyOf(goes);
        }
    }

    /**
     * Who is out, whoever should be back first.
     *
     * @throws AccessDeniedException for anybody but administrators
     */
    public List<Out> list(Scope scope) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(
                scope,
                () -> database.sql("select id, organisation, leaves_at, back_by, goes, told from outreach.unheard()")
                        .query((row, number) -> out(scope, row))
                        .list());
    }

    private String name(Scope scope, @Nullable UUID account) {
        return account == null
                ? ""
                : accounts.find(scope, account).map(Account::name).orElse("");
    }

    /** Says that somebody has heard of them; false when that was said before. */
    public boolean heard(Scope scope, UUID trip) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> {
            boolean heard = database.sql("select outreach.heard(:trip)")
                    .param("trip", trip)
                    .query(Boolean.class)
                    .single();
            if (heard) {
                audit.write(AuditEvent.done("outreach.back", "trip", trip));
            }
            return heard;
        });
    }

    private Out out(Scope scope, ResultSet row) throws SQLException {
        return new Out(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getObject("leaves_at", OffsetDateTime.class).toInstant(),
                row.getObject("back_by", OffsetDateTime.class).toInstant(),
                Stream.of((UUID[]) row.getArray("goes").getArray())
                        .map(one -> name(scope, one))
                        .toList(),
                name(scope, row.getObject("told", UUID.class)));
    }
}
