package org.yukidoke.casework;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;

/** Whom somebody answers for, for other parts of the work that begin with one of them. */
@Component
public class OwnCases {

    private static final int MOST = 100;

    private final Transactions transactions;
    private final JdbcClient database;

    OwnCases(Transactions transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** Files with an accompaniment the acting account is responsible for, the newest first. */
    public List<UUID> list(Scope scope) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> database.sql("""
                                select person
                                  from casework.period
                                 where owner = :body
                                   and responsible = :me
                                   and closed_on is null
                                 order by opened_at desc, id
                                 limit :most
                                """)
                        .param("body", scope.organisation())
                        .param("me", scope.requireAccount())
                        .param("most", MOST)
                        .query(UUID.class)
                        .list());
    }
}
