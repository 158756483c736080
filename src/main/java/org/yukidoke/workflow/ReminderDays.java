package org.yukidoke.workflow;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Parsed;

/** On which days around a deadline a council reminds those who owe something. */
@Component
public class ReminderDays {

    private final JdbcClient database;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    ReminderDays(JdbcClient database, Audit audit, Transactions transactions, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The days that hold for a council on a day, in order: -3 is three days before the deadline. */
    public List<Integer> get(Scope scope, String platform, LocalDate day) {
        return transactions.in(
                scope,
                () -> database.sql("""
                                select days
                                  from workflow.reminder_days
                                 where platform in ('', :platform)
                                   and since <= :day
                                 order by platform desc, since desc
                                 limit 1
                                """)
                        .param("platform", platform)
                        .param("day", day)
                        .query((row, number) -> days(row.getArray("days")))
                        .single());
    }

    /**
     * Decides the days from today on.
     *
     * @param before days before the deadline as they were typed, such as {@code 14, 3, 0}; 0 is the day itself
     * @param after days after it
     * @return what is wrong; empty when it was decided
     * @throws AccessDeniedException for anybody but the council's secretariat
     */
    public List<FieldError> decide(Scope scope, String platform, String before, String after) {
        if (!scope.is(Role.SECRETARIAT, platform)) {
            throw new AccessDeniedException("needs the secretariat of " + platform);
        }
        return switch (ReminderDayRules.parse(before, after)) {
            case Parsed.Invalid<List<Integer>>(var errors) -> errors;
            case Parsed.Valid<List<Integer>>(var days) -> {
                transactions.run(scope, () -> {
                    database.sql("""
                                    insert into workflow.reminder_days (platform, since, days, decided_by, decided_at)
                                    values (:platform, :since, :days, :by, now())
                                        on conflict (platform, since) do update
                                       set days = excluded.days, decided_by = excluded.decided_by,
                                           decided_at = excluded.decided_at
                                    """)
                            .param("platform", platform)
                            .param("since", Japan.day(clock.instant()))
                            .param("days", days.toArray(Integer[]::new))
                            .param("by", scope.id().orElse(null))
                            .update();
                    audit.write(AuditEvent.done("reminder.days", "platform", platform));
                });
                yield List.of();
            }
        };
    }

    private static List<Integer> days(java.sql.Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray()).sorted().toList();
    }
}
