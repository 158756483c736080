package org.yukidoke.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;

/** Who looked at what about somebody, when, and on what basis: made for the person, out of the audit record. */
@Component
public class AccessStatements {

    private final Transactions transactions;
    private final JdbcClient database;
    private final PersonKeys keys;

    AccessStatements(Transactions transactions, JdbcClient database, PersonKeys keys) {
        this.transactions = transactions;
        this.database = database;
        this.keys = keys;
    }

    /**
     * One look or one deed.
     *
     * @param organisation key of the body that looked; blank when the account belonged to none
     * @param account who it was; null for the operator of the machine
     * @param fields parts it was about, joined by commas; blank when the deed says it
     * @param basis {@code own}, {@code share:<id>} …; {@code none} when it was refused
     */
    public record Entry(
            Instant at,
            String organisation,
            @Nullable UUID account,
            String action,
            String fields,
            String basis,
            boolean permitted) {}

    /** The newest entries first, at most so many; empty when the acting account does not keep the file. */
    public List<Entry> of(Scope scope, UUID person, int atMost) {
        Desk.of(scope);
        return transactions.in(scope, () -> {
            if (keys.openAsKeeper(person, PersonKeys.Deed.of("person.statement"))
                    .isEmpty()) {
                return List.of();
            }
            return database.sql("""
                            select happened_at, organisation, account, action, fields, basis, permitted
                              from person.looks(:person, :atMost)
                            """)
                    .param("person", person)
                    .param("atMost", atMost)
                    .query((row, number) -> new Entry(
                            PersonRows.instant(row, "happened_at"),
                            Optional.ofNullable(row.getString("organisation")).orElse(""),
                            row.getObject("account", UUID.class),
                            row.getString("action"),
                            Optional.ofNullable(row.getString("fields")).orElse(""),
                            Optional.ofNullable(row.getString("basis")).orElse(""),
                            row.getBoolean("permitted")))
                    .list();
        });
    }
}
