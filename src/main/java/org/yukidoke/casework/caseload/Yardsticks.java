package org.yukidoke.casework.caseload;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;

/** What a body counts as long, since a day; a body that decided nothing goes by what holds for all. */
@Component
public class Yardsticks {

    private final Transactions transactions;
    private final JdbcClient database;
    private final Clock clock;

    Yardsticks(Transactions transactions, JdbcClient database, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /** What holds for the acting body today. */
    public Yardstick get(Scope scope) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> database.sql("""
                        select quiet_days, consent_days, close_days, most_cases, follow_up
                          from casework.setting
                         where organisation in ('', :body)
                           and since <= :today
                         order by organisation desc, since desc
                         limit 1
                        """)
                        .param("body", scope.organisation())
                        .param("today", Japan.day(clock.instant()))
                        .query((row, number) -> yardstick(row))
                        .single());
    }

    /** Decides for the acting body, from today; what held before stays known. */
    public void decide(Scope scope, Yardstick wanted) {
        scope.require(Role.COUNSELLOR);
        Instant now = clock.instant();
        transactions.run(
                scope,
                () -> database.sql("""
                        insert into casework.setting (organisation, since, quiet_days, consent_days, close_days,
                                                      most_cases, follow_up, decided_by, decided_at)
                        values (:body, :today, :quiet, :consent, :close, :most, :months, :by, :at)
                            on conflict (organisation, since) do update
                           set quiet_days   = excluded.quiet_days,
                               consent_days = excluded.consent_days,
                               close_days   = excluded.close_days,
                               most_cases   = excluded.most_cases,
                               follow_up    = excluded.follow_up,
                               decided_by   = excluded.decided_by,
                               decided_at   = excluded.decided_at
                        """)
                        .param("body", scope.organisation())
                        .param("today", Japan.day(now))
                        .param("quiet", wanted.quietDays())
                        .param("consent", wanted.consentDays())
                        .param("close", wanted.closeDays())
                        .param("most", wanted.mostCases())
                        .param("months", wanted.followUp().toArray(Integer[]::new))
                        .param("by", scope.requireAccount())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    private static Yardstick yardstick(ResultSet row) throws SQLException {
        return new Yardstick(
                row.getInt("quiet_days"),
                row.getInt("consent_days"),
                row.getInt("close_days"),
                row.getInt("most_cases"),
                months(row.getArray("follow_up")));
    }

    static List<Integer> months(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }
}
