package org.yukidoke.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;

/** Which body waits for a word of which: all the secretariat learns of a referral. */
@Component
public class Waiting {

    private static final int SHOWN = 200;

    private final Transactions transactions;
    private final JdbcClient database;

    Waiting(Transactions transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /**
     * That one body has not let another hear in time.
     *
     * @param start whether it accepted somebody and does not begin, rather than gave no answer
     */
    public record Late(String sender, String receiver, LocalDate due, boolean start) {}

    /** What is late now in the councils of the acting secretariat, the longest first. */
    public List<Late> list(Scope scope) {
        scope.require(Role.SECRETARIAT);
        return transactions.in(
                scope,
                () -> database.sql("""
                                select sender, receiver, due_on, waits_for = 'start' as start
                                  from referral.escalation
                                 where ended_at is null
                                 order by due_on, receiver
                                 limit :shown
                                """)
                        .param("shown", SHOWN)
                        .query((row, number) -> new Late(
                                row.getString("sender"),
                                row.getString("receiver"),
                                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                                row.getBoolean("start")))
                        .list());
    }
}
