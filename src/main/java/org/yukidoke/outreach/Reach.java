package org.yukidoke.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.directory.Municipality;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Japan;
import org.yukidoke.statistics.Release;
import org.yukidoke.statistics.Releases;
import org.yukidoke.statistics.Suppression;
import org.yukidoke.statistics.Table;

/**
 * Finding people (新たに出会えた人): where a body went in a year, whom it found there, and where it has not been. Every colleague
 * is told the same numbers, whatever files they may read; of visits home no number leads to a municipality.
 */
@Component
public class Reach {

    private final Transactions transactions;
    private final JdbcClient database;
    private final Surrounds surrounds;
    private final Clock clock;

    Reach(Transactions transactions, JdbcClient database, Surrounds surrounds, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.surrounds = surrounds;
        this.clock = clock;
    }

    /**
     * A year of a body.
     *
     * @param areas codes of the municipalities in the order of the figures; blank where none was said
     * @param visits trips other than visits home; no people, so all are told
     * @param came how many came or were met there, those who came twice twice
     * @param begun files begun
     * @param homes visits home by municipality, as far as it may be told; a blank for all others
     * @param rest municipalities nobody went to on any other trip
     */
    public record Year(
            List<String> areas,
            Release visits,
            Release came,
            Release found,
            Release begun,
            List<Home> homes,
            List<Rest> rest,
            Telling telling) {

        public Year {
            areas = List.copyOf(areas);
            homes = List.copyOf(homes);
            rest = List.copyOf(rest);
        }
    }

    /** Visits home. */
    public record Home(String area, long visits) {}

    /**
     * A municipality nobody went to in the year.
     *
     * @param last when the body last was there; null for never
     */
    public record Rest(Municipality place, @Nullable LocalDate last) {}

    /** The smallest count of people told, and on whose word. */
    public record Telling(long least, String citation) {}

    private record Counted(String area, long visits, long came, long found, long begun) {}

    /** The figures of a fiscal year of the acting body. */
    public Year count(Scope scope, FiscalYear year) {
        Trips.desk(scope);
        String platform = scope.organisation().substring(0, scope.organisation().indexOf('.'));
        return transactions.in(scope, () -> {
            List<Counted> rows = new ArrayList<>(counted(year));
            Telling telling = telling(platform);
            var threshold = new Suppression.Threshold(telling.least(), true);
            List<Rest> rest = rest(platform, rows, last());
            if (rows.isEmpty()) {
                rows.add(new Counted("", 0, 0, 0, 0));
            }
            return new Year(
                    rows.stream().map(Counted::area).toList(),
                    release(rows, Counted::visits, new Suppression.None()),
                    release(rows, Counted::came, threshold),
                    release(rows, Counted::found, threshold),
                    release(rows, Counted::begun, threshold),
                    homes(year),
                    rest,
                    telling);
        });
    }

    /** How often bodies of a council went to each municipality in a year; 0 where nobody did. Visits home are not in it. */
    public Map<Municipality, Long> been(Scope scope, String platform, FiscalYear year) {
        if (!scope.is(Role.SECRETARIAT, platform)) {
            throw new AccessDeniedException("needs the secretariat of " + platform);
        }
        List<Municipality> areas = surrounds.areas(platform);
        Map<String, Long> trips = transactions.in(
                scope,
                () -> database
                        .sql("select municipality, trips from outreach.been(:platform, :first, :last)")
                        .param("platform", platform)
                        .param("first", year.first())
                        .param("last", year.last())
                        .query((row, number) -> Map.entry(row.getString("municipality"), row.getLong("trips")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        var been = new LinkedHashMap<Municipality, Long>();
        areas.stream()
                .filter(place -> place.kind() != Municipality.Kind.WARD)
                .forEach(place -> been.put(
                        place,
                        trips.entrySet().stream()
                                .filter(one -> within(one.getKey(), place, areas))
                                .mapToLong(Map.Entry::getValue)
                                .sum()));
        return been;
    }

    private static Release release(List<Counted> rows, ToLongFunction<Counted> figure, Suppression suppression) {
        return Releases.release(
                Table.of(
                        rows.stream().map(Counted::area).toList(),
                        rows.stream().map(figure::applyAsLong).toList()),
                suppression);
    }

    private List<Counted> counted(FiscalYear year) {
        return database.sql("""
                        select t.municipality as area, count(*) as visits, sum(t.came) as came,
                               sum(t.found) as found, sum(outreach.begun_on(t.id)) as begun
                          from outreach.trip t
                         where t.organisation = person.acting_body()
                           and t.kind <> 'home'
                           and t.state = 'held'
                           and t.held_on between :first and :last
                         group by t.municipality
                         order by t.municipality = '', t.municipality
                        """)
                .param("first", year.first())
                .param("last", year.last())
                .query((row, number) -> new Counted(
                        row.getString("area"),
                        row.getLong("visits"),
                        row.getLong("came"),
                        row.getLong("found"),
                        row.getLong("begun")))
                .list();
    }

    private List<Home> homes(FiscalYear year) {
        return database.sql(
                        "select municipality, visits from outreach.homes(:year) order by municipality = '', municipality")
                .param("year", year.year())
                .query((row, number) -> new Home(row.getString("municipality"), row.getLong("visits")))
                .list();
    }

    private Map<String, LocalDate> last() {
        var last = new HashMap<String, LocalDate>();
        database.sql("""
                        select t.municipality as area, max(t.held_on) as day
                          from outreach.trip t
                         where t.organisation = person.acting_body()
                           and t.kind <> 'home'
                           and t.state = 'held'
                         group by t.municipality
                        """).query(row -> {
            last.put(row.getString("area"), row.getObject("day", LocalDate.class));
        });
        return last;
    }

    // Whoever was in a ward was in its city; wards alone are no municipalities.
    private List<Rest> rest(String platform, List<Counted> rows, Map<String, LocalDate> last) {
        List<Municipality> areas = surrounds.areas(platform);
        return areas.stream()
                .filter(place -> place.kind() != Municipality.Kind.WARD)
                .filter(place -> rows.stream().noneMatch(row -> within(row.area(), place, areas)))
                .map(place -> new Rest(
                        place,
                        last.entrySet().stream()
                                .filter(one -> within(one.getKey(), place, areas))
                                .map(Map.Entry::getValue)
                                .max(Comparator.naturalOrder())
                                .orElse(null)))
                .toList();
    }

    private static boolean within(String area, Municipality place, List<Municipality> areas) {
        return area.equals(place.code().digits())
                || areas.stream()
                        .anyMatch(one ->
                                one.code().digits().equals(area) && place.code().equals(one.parent()));
    }

    private Telling telling(String platform) {
        return database.sql("""
                        select least, citation
                          from outreach.telling
                         where platform in ('', :platform)
                           and since <= :today
                         order by platform desc, since desc
                         limit 1
                        """)
                .param("platform", platform)
                .param("today", Japan.day(clock.instant()))
                .query((row, number) -> new Telling(row.getLong("least"), row.getString("citation")))
                .single();
    }
}
