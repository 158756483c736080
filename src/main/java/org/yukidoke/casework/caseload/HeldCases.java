package org.yukidoke.casework.caseload;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Holdings;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.web.Texts;

/** How many people somebody answers for, told to whoever is about to close their account. Numbers, never whom. */
@Component
final class HeldCases implements Holdings {

    private final Transactions transactions;
    private final JdbcClient database;

    HeldCases(Transactions transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    @Override
    public Map<UUID, String> list(Scope scope, Collection<UUID> accounts, Texts texts) {
        return transactions.in(
                scope,
                () -> database
                        .sql("select account, cases from casework.held_by(:accounts)")
                        .param("accounts", accounts.toArray(UUID[]::new))
                        .query((row, number) -> Map.entry(
                                row.getObject("account", UUID.class), texts.of("caseload.held", row.getInt("cases"))))
                        .list()
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
