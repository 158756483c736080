package org.yukidoke.casework.note;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Tellings;
import org.yukidoke.db.Transactions;
import org.yukidoke.statistics.Release;
import org.yukidoke.statistics.Releases;
import org.yukidoke.statistics.Table;

/**
 * How many contacts a body had, by way and by topic, month by month. Counted are all records
 * of the body, those of restricted files and strict sessions too, and of people erased since: what is withheld for being
 * small tells of nobody, and no number moves on the day a file is restricted or somebody is erased.
 */
@Component
public class ContactCounts {

    private final Transactions transactions;
    private final JdbcClient database;
    private final Tellings tellings;
    private final Clock clock;

    ContactCounts(Transactions transactions, JdbcClient database, Tellings tellings, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.tellings = tellings;
        this.clock = clock;
    }

    /**
     * A body's contacts.
     *
     * @param ways months by ways
     * @param topics months by topics; a contact is in each of its topics
     * @param least figures below are withheld
     * @param citation on whose word
     */
    public record Counts(List<YearMonth> months, Release ways, Release topics, long least, String citation) {

        public Counts {
            months = List.copyOf(months);
        }
    }

    /** The months from one to another, both counted, at most 24. */
    public Counts count(Scope scope, YearMonth from, YearMonth to) {
        scope.require(Role.COUNSELLOR);
        List<YearMonth> months = months(from, to);
        return transactions.in(scope, () -> {
            var telling = tellings.get();
            Map<String, Long> cells = cells(months);
            return new Counts(
                    months,
                    release(
                            cells,
                            months,
                            "channel",
                            List.of(Way.values()).stream().map(Way::key).toList(),
                            telling),
                    release(
                            cells,
                            months,
                            "topic",
                            List.of(Topic.values()).stream().map(Topic::key).toList(),
                            telling),
                    telling.least(),
                    telling.citation());
        });
    }

    private static List<YearMonth> months(YearMonth from, YearMonth to) {
        return LongStream.range(0, 24)
                .mapToObj(from::plusMonths)
                .filter(month -> !month.isAfter(to))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(ArrayList::new), list -> list.isEmpty() ? List.of(from) : list));
    }

    private Map<String, Long> cells(List<YearMonth> months) {
        LocalDate first = months.getFirst().atDay(1);
        LocalDate end = months.getLast().plusMonths(1).atDay(1);
        var cells = new HashMap<String, Long>();
        database.sql("""
                        select month, 'channel' as what, code, n from casework.counted_contacts(:first, :end, :now)
                         union all
                        select month, 'topic', code, n from casework.counted_topics(:first, :end, :now)
                        """)
                .param("first", first)
                .param("end", end)
                .param("now", NoteRows.at(clock.instant()))
                .query(row -> {
                    cells.merge(
                            row.getString("what") + row.getObject("month", LocalDate.class) + row.getString("code"),
                            row.getLong("n"),
                            Long::sum);
                });
        return cells;
    }

    private static Release release(
            Map<String, Long> cells,
            List<YearMonth> months,
            String what,
            List<String> codes,
            Tellings.Telling telling) {
        var table = new Table(
                codes,
                months.stream().map(YearMonth::toString).toList(),
                codes.stream()
                        .map(code -> months.stream()
                                .map(month -> cells.getOrDefault(what + month.atDay(1) + code, 0L))
                                .toList())
                        .toList());
        return Releases.release(table, telling.suppression());
    }
}
