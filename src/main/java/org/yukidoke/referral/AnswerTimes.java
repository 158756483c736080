package org.yukidoke.referral;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.statistics.Release;
import org.yukidoke.statistics.Releases;
import org.yukidoke.statistics.Suppression;
import org.yukidoke.statistics.Table;

/** How many working days bodies took to answer. Nothing counted here leads back to anybody, and small figures stay out. */
@Component
public class AnswerTimes {

    private final Transactions transactions;
    private final JdbcClient database;

    AnswerTimes(Transactions transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** Working days an answer took. */
    public enum Took implements Coded {
        ONE,
        FIVE,
        TEN,
        MORE;

        @Override
        public String kind() {
            return "took";
        }
    }

    /**
     * The answers of one year by body and by how long they took; empty when there were none.
     *
     * @param from the first month
     */
    public Optional<Release> count(Scope scope, LocalDate from) {
        scope.require(Role.COUNSELLOR, Role.SECRETARIAT);
        return transactions.in(scope, () -> {
            Map<String, EnumMap<Took, Long>> counted = new LinkedHashMap<>();
            database.sql("select receiver, took, answers from referral.answer_times(:first)")
                    .param("first", from)
                    .query(row -> {
                        counted.computeIfAbsent(row.getString("receiver"), body -> new EnumMap<>(Took.class))
                                .put(Took.valueOf(ReferralRows.upper(row, "took")), row.getLong("answers"));
                    });
            return counted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Releases.release(table(counted), new Suppression.Threshold(least(scope), true)));
        });
    }

    private static Table table(Map<String, EnumMap<Took, Long>> counted) {
        return new Table(
                List.copyOf(counted.keySet()),
                Arrays.stream(Took.values()).map(Coded::key).toList(),
                counted.values().stream()
                        .map(row -> Arrays.stream(Took.values())
                                .map(took -> row.getOrDefault(took, 0L))
                                .toList())
                        .toList());
    }

    // The council's own rule before the general one, and the newest: what may be told is judged when it is told.
    private long least(Scope scope) {
        return database.sql("""
                        select least
                          from referral.telling
                         where platform in ('', split_part(:body, '.', 1))
                           and since <= (statement_timestamp() at time zone 'Asia/Tokyo')::date
                         order by platform desc, since desc
                         limit 1
                        """)
                .param("body", scope.organisation())
                .query(Long.class)
                .single();
    }
}
