package org.yukidoke.casework.handing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;

/** What it would close if a body went. */
@Component
public class AtStake {

    private final Transactions transactions;
    private final JdbcClient database;
    private final ContractEnds ends;

    AtStake(Transactions transactions, JdbcClient database, ContractEnds ends) {
        this.transactions = transactions;
        this.database = database;
        this.ends = ends;
    }

    /**
     * How many people would see nobody any more, and how many files that are open.
     *
     * @param files also those that are restricted
     */
    public record Numbers(long counsellors, long files) {}

    /** For whoever keeps the accounts. */
    public Numbers of(Scope scope, String body) {
        long counsellors = ends.counsellors(scope, body);
        long files = transactions.in(
                scope,
                () -> database.sql("select coalesce(casework.at_stake(:body), 0)")
                        .param("body", body)
                        .query(Long.class)
                        .single());
        return new Numbers(counsellors, files);
    }
}
