package org.yukidoke.casework.caseload;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;

/** Open files of the acting body with whom nobody goes along now: they stand on no caseload, so they are told here. */
@Component
public class WithoutPeriod {

    /** Files on a page. */
    public static final int PAGE = 50;

    private final Transactions transactions;
    private final JdbcClient database;

    WithoutPeriod(Transactions transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /**
     * A page of them, the newest file first.
     *
     * @param total how many there are on all pages
     */
    public record Found(List<UUID> people, long total) {
        public Found {
            people = List.copyOf(people);
        }
    }

    /** With how many nobody ever went along. */
    public long count(Scope scope) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, () -> count(false));
    }

    private long count(boolean before) {
        return database.sql("select count(*) from casework.without_period(:before)")
                .param("before", before)
                .query(Long.class)
                .single();
    }

    /**
     * Those with whom nobody ever went along, or those with whom somebody did before.
     *
     * @param page from 1; beyond the last it is the last
     */
    public Found list(Scope scope, boolean before, int page) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, () -> {
            long total = count(before);
            long skip = (Math.clamp(page, 1, Math.max(1, Math.ceilDiv(total, PAGE))) - 1L) * PAGE;
            List<UUID> people = database.sql("""
                            select w.person
                              from casework.without_period(:before) w
                             order by w.opened_at desc, w.person desc
                             limit :limit offset :skip
                            """)
                    .param("before", before)
                    .param("limit", PAGE)
                    .param("skip", skip)
                    .query((row, number) -> row.getObject("person", UUID.class))
                    .list();
            return new Found(people, total);
        });
    }
}
