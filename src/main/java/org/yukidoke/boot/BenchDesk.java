package org.yukidoke.boot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.db.Transactions;

/** What every measurement about people needs: a counsellor, people they keep the files of, and the owner's way in. */
@Lazy
@Component
final class BenchDesk {

    private static final int SAMPLE = 20_000;

    private final DemoDesk desks;
    private final Transactions transactions;
    private final JdbcClient database;
    private final DatabaseAccess access;

    BenchDesk(DemoDesk desks, Transactions transactions, JdbcClient database, DatabaseAccess access) {
        this.desks = desks;
        this.transactions = transactions;
        this.database = database;
        this.access = access;
    }

    /** Makes the work of one measurement, or nothing where too few people are there. */
    @FunctionalInterface
    interface Preparation {
        Optional<Workload.Work> on(Scope desk, List<UUID> people);
    }

    /**
     * A measurement.
     *
     * @param than name of the one it is compared with; null for none
     * @param some names the statement by which people are found, by body and how many
     */
    Workload workload(String name, @Nullable String than, String some, Preparation preparation) {
        return new Workload() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<String> baseline() {
                return Optional.ofNullable(than);
            }

            @Override
            public Optional<Work> prepare(Target target) {
                return desks.find("saitama-counsellor").flatMap(desk -> preparation.on(desk, sample(desk, some)));
            }
        };
    }

    private List<UUID> sample(Scope desk, String some) {
        return transactions.in(
                desk,
                () -> database.sql(statement(some))
                        .param("body", desk.organisation())
                        .param("many", SAMPLE)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** Connections of the owner, who passes row-level security. */
    HikariDataSource owner() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.owner().user());
        pool.setPassword(access.owner().password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        return pool;
    }

    static UUID any(List<UUID> people) {
        return people.get(ThreadLocalRandom.current().nextInt(people.size()));
    }

    /** A statement that lies beside the program. */
    static String statement(String name) {
        try {
            return new ClassPathResource("bench/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
