package org.yukidoke.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;

/** Within how many working days what is to happen to referrals of a council; its secretariat decides, from a day on. */
@Component
public class DayNumbers {

    private final Transactions transactions;
    private final JdbcClient database;
    private final Clock clock;

    DayNumbers(Transactions transactions, JdbcClient database, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /** What the days are for. */
    public enum What implements Coded {
        TODAY,
        WEEK,
        MONTH,
        OPEN,
        /** From the acceptance until a first meeting is set. */
        ARRANGE,
        /** From the first meeting until it is said whether help has begun. */
        BEGIN,
        /** From the last thing that happened until a silence is told again. */
        AGAIN,
        /** Until it is said whether there is room. */
        ROOM;

        @Override
        public String kind() {
            return "days";
        }
    }

    /**
     * What holds from a day on.
     *
     * @param days working days, 1 to 20
     * @param least the smallest count of answers that may be shown, 2 to 100
     */
    public record Numbers(LocalDate since, Map<What, Integer> days, int least) {
        public Numbers {
            days = Map.copyOf(days);
        }
    }

    /** What holds for a council today. */
    public Numbers get(Scope scope, String platform) {
        require(scope, platform);
        LocalDate today = Japan.day(clock.instant());
        return transactions.in(scope, () -> {
            Map<What, Integer> days = new EnumMap<>(What.class);
            database.sql("""
                            select distinct on (what) what, working_days
                              from referral.deadline
                             where platform in ('', :platform)
                               and since <= :today
                             order by what, platform desc, since desc
                            """).param("platform", platform).param("today", today).query(row -> {
                days.put(what(row), row.getInt("working_days"));
            });
            int least = database.sql("""
                            select least
                              from referral.telling
                             where platform in ('', :platform)
                               and since <= :today
                             order by platform desc, since desc
                             limit 1
                            """)
                    .param("platform", platform)
                    .param("today", today)
                    .query(Integer.class)
                    .single();
            return new Numbers(today, days, least);
        });
    }

    /** What a council decided, the newest first; also what is to hold from a later day on. */
    public List<Numbers> list(Scope scope, String platform) {
        require(scope, platform);
        return transactions.in(scope, () -> {
            var found = new LinkedHashMap<LocalDate, Map<What, Integer>>();
            database.sql("""
                            select since, what, working_days
                              from referral.deadline
                             where platform = :platform
                             order by since desc
                            """).param("platform", platform).query(row -> {
                found.computeIfAbsent(since(row), day -> new EnumMap<>(What.class))
                        .put(what(row), row.getInt("working_days"));
            });
            Map<LocalDate, Integer> least = database
                    .sql("select since, least from referral.telling where platform = :platform")
                    .param("platform", platform)
                    .query((row, number) -> Map.entry(since(row), row.getInt("least")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            var all = new ArrayList<Numbers>();
            found.forEach((day, days) -> all.add(new Numbers(day, days, least.getOrDefault(day, 0))));
            return all;
        });
    }

    /**
     * Decides for a council from a day on; false for a day that has passed.
     *
     * @throws AccessDeniedException for anybody but its secretariat
     */
    public boolean decide(Scope scope, String platform, Numbers wanted) {
        require(scope, platform);
        Map<String, Integer> days = wanted.days().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().key(), Map.Entry::getValue));
        return transactions.in(
                scope,
                () -> database.sql("select referral.decide(:platform, :since, cast(:days as jsonb), :least)")
                        .param("platform", platform)
                        .param("since", wanted.since())
                        .param("days", Sealed.plain(days))
                        .param("least", wanted.least())
                        .query(Boolean.class)
                        .single());
    }

    private static void require(Scope scope, String platform) {
        if (!scope.is(Role.SECRETARIAT, platform)) {
            throw new AccessDeniedException("needs the secretariat of " + platform);
        }
    }

    private static LocalDate since(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("since", LocalDate.class));
    }

    private static What what(ResultSet row) throws SQLException {
        return What.valueOf(ReferralRows.upper(row, "what"));
    }
}
