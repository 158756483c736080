package org.yukidoke.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.db.Transactions;

/** Who else helps people at the same body: their names and nothing more. */
@Component
public class Colleagues {

    private final Transactions transactions;
    private final JdbcClient database;

    Colleagues(Transactions transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** Somebody at the same body. */
    public record Colleague(UUID id, String name) {}

    /** The counsellors in use at the acting body, oneself included, by name; none for somebody of no body. */
    public List<Colleague> counsellors(Scope scope) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> database.sql("select id, name from access.colleagues() order by name, id")
                        .query((row, number) -> new Colleague(row.getObject("id", UUID.class), row.getString("name")))
                        .list());
    }
}
