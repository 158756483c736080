package org.yukidoke.casework.caseload;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/** Lists an account narrowed and keeps under a name of its own. */
@Component
public class SavedViews {

    /** Signs a name may have. */
    public static final int LONGEST = 40;

    private static final int MOST = 20;

    private final Transactions transactions;
    private final JdbcClient database;
    private final Clock clock;

    SavedViews(Transactions transactions, JdbcClient database, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /** A list kept; what it looks for is what an address says. */
    public record SavedView(UUID id, String name, String sought) {}

    /** One's own, by name. */
    public List<SavedView> list(Scope scope) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> database.sql("""
                        select id, name, sought
                          from casework.saved_view
                         where account = :me
                         order by name
                        """)
                        .param("me", scope.requireAccount())
                        .query((row, number) -> new SavedView(
                                row.getObject("id", UUID.class), row.getString("name"), row.getString("sought")))
                        .list());
    }

    /** Keeps a list under a name, in place of one of the same name; false when there are too many. */
    public boolean keep(Scope scope, String name, CaseFilter filter) {
        scope.require(Role.COUNSELLOR);
        Instant now = clock.instant();
        return transactions.in(
                scope,
                () -> database.sql("""
                                insert into casework.saved_view (id, account, name, sought, saved_at)
                                select :id, :me, :name, :sought, :at
                                 where (select count(*)
                                          from casework.saved_view v
                                         where v.account = :me
                                           and v.name <> :name) < :most
                                    on conflict (account, name) do update
                                   set sought   = excluded.sought,
                                       saved_at = excluded.saved_at
                                """)
                                .param("id", Ids.next(now))
                                .param("me", scope.requireAccount())
                                .param("name", name)
                                .param("sought", filter.query())
                                .param("at", now.atOffset(ZoneOffset.UTC))
                                .param("most", MOST)
                                .update()
                        == 1);
    }

    /** Forgets one; nothing happens when there is none. */
    public void remove(Scope scope, UUID id) {
        scope.require(Role.COUNSELLOR);
        transactions.run(
                scope,
                () -> database.sql("delete from casework.saved_view where id = :id and account = :me")
                        .param("id", id)
                        .param("me", scope.requireAccount())
                        .update());
    }
}
