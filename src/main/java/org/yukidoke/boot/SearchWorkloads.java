package org.yukidoke.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.directory.Query;
import org.yukidoke.directory.SearchIndex;
import org.yukidoke.kernel.AreaCode;

/** Searching 20,000 services, against the trigram query somebody would write by hand, which knows no reading. */
@Lazy
@Configuration(proxyBeanMethods = false)
class SearchWorkloads {

    private static final int SERVICES = 20_000;
    private static final int BATCH = 1000;
    private static final String BY_HAND = "search.sql.20000";

    // Written as by somebody at the database itself.
    private static final String TABLE = LedgerWorkloads.statement("search-table");
    private static final String ROW = LedgerWorkloads.statement("search-row");
    private static final String SIMILAR = LedgerWorkloads.statement("search");

    private static final List<Asked> QUERIES = queries();

    /** What is typed, and where its typist lives. */
    private record Asked(String place, String text) {}

    private static List<Asked> queries() {
        try (var file = new ClassPathResource("bench/search.tsv").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Asked(cells[0], cells[1]))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Bean
    Workload benchSearch() {
        return new Search("search.20000", BY_HAND, target -> {
            var nation = MadeUpNation.make(MadeUpNation.knownPlaces(), SERVICES, 1);
            var index = SearchIndex.of(nation.gazetteer(), LocalDate.of(2026, 11, 21), nation.services());
            var turn = new AtomicInteger();
            return () -> {
                Asked asked = next(turn);
                if (index.find(Query.of(asked.text()).in(AreaCode.of(asked.place())))
                        .hits()
                        .isEmpty()) {
                    throw new IllegalStateException("nothing found for " + asked);
                }
            };
        });
    }

    @Bean
    Workload benchSearchByHand(DatabaseAccess access) {
        return new Search(BY_HAND, null, target -> {
            fill(access);
            var turn = new AtomicInteger();
            return () -> byHand(target.database(), next(turn));
        });
    }

    private static Asked next(AtomicInteger turn) {
        return QUERIES.get(Math.floorMod(turn.getAndIncrement(), QUERIES.size()));
    }

    // A table of the bench's own database, with the indexes such a query wants. Made once.
    private static void fill(DatabaseAccess access) {
        var owner = new DriverManagerDataSource(
                access.url(), access.owner().user(), access.owner().password());
        var sql = JdbcClient.create(owner);
        for (String statement : TABLE.split(";", -1)) {
            sql.sql(statement).update();
        }
        var services =
                MadeUpNation.make(MadeUpNation.knownPlaces(), SERVICES, 1).services();
        new JdbcTemplate(owner).batchUpdate(ROW, services, BATCH, (row, service) -> {
            String names = service.name() + " " + String.join(" ", service.otherNames());
            row.setString(1, service.key());
            row.setString(2, names + " " + service.summary());
            row.setArray(
                    3,
                    row.getConnection()
                            .createArrayOf("text", service.area().codes().toArray()));
        });
    }

    // The likeness of the words among those who serve a place: no reading, no meaning, no reason why.
    private static void byHand(DataSource database, Asked asked) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SIMILAR)) {
            AreaCode place = AreaCode.of(asked.place());
            statement.setString(1, asked.text());
            statement.setString(2, place.digits());
            statement.setString(3, place.prefecture().digits());
            int found = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
            if (found == 0) {
                throw new IllegalStateException("nothing found for " + asked);
            }
        }
    }

    @FunctionalInterface
    private interface Preparation {
        Workload.Work on(Workload.Target target);
    }

    private record Search(String name, @Nullable String than, Preparation preparation) implements Workload {

        @Override
        public Optional<String> baseline() {
            return Optional.ofNullable(than);
        }

        @Override
        public Optional<Work> prepare(Target target) {
            return Optional.of(preparation.on(target));
        }
    }
}
