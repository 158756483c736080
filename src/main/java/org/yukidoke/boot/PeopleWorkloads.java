package org.yukidoke.boot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.person.Known;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Records;
import org.yukidoke.person.Statement;
import org.yukidoke.person.Written;
import org.yukidoke.person.Zone;

/**
 * One person among many: read, looked for, written about. Beside each stands the same rows fetched or written by hand as
 * the owner, who passes row-level security, with its line in the record; and the same without that line. What lies
 * between them is what authorisation and audit cost.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
class PeopleWorkloads {

    private static final String READ = statement("person");
    private static final String AUDIT = statement("audit");
    private static final String STATE = statement("statement");
    private static final String SOME = statement("people");
    private static final int SAMPLE = 20_000;

    private final DemoDesk desks;
    private final Transactions transactions;
    private final JdbcClient database;
    private final DatabaseAccess access;

    PeopleWorkloads(DemoDesk desks, Transactions transactions, JdbcClient database, DatabaseAccess access) {
        this.desks = desks;
        this.transactions = transactions;
        this.database = database;
        this.access = access;
    }

    @Bean
    Workload benchPersonUnrecorded() {
        return workload("person.0.read.unrecorded", null, (scope, people, owner) -> () -> {
            try (var connection = owner.getConnection()) {
                read(connection, any(people));
            }
        });
    }

    @Bean
    Workload benchPersonByHand() {
        return workload("person.1.read.sql", "person.0.read.unrecorded", (scope, people, owner) -> () -> {
            UUID person = any(people);
            try (var connection = owner.getConnection()) {
                connection.setAutoCommit(false);
                read(connection, person);
                record(connection, person);
                connection.commit();
            }
        });
    }

    /** The same by the application's role: what row-level security adds. */
    @Bean
    Workload benchPersonBehindTheWall() {
        return workload("person.2.read.released", "person.1.read.sql", (scope, people, owner) -> () -> {
            UUID person = any(people);
            transactions.run(
                    scope,
                    () -> database.sql("select person from person.release(:one, 'bench.read', '')")
                            .param("one", new UUID[] {person})
                            .query()
                            .singleRow());
        });
    }

    @Bean
    Workload benchPerson(Persons persons) {
        return workload("person.3.read", "person.1.read.sql", (scope, people, owner) -> () -> {
            if (persons.find(scope, any(people), Persons.everything()).isEmpty()) {
                throw new IllegalStateException("nobody there");
            }
        });
    }

    @Bean
    Workload benchPersonSearch(Persons persons) {
        return workload("person.4.search", "person.1.read.sql", (scope, people, owner) -> () -> {
            String name = PeopleMaker.named(ThreadLocalRandom.current().nextInt(people.size()))
                    .shown();
            persons.search(scope, name);
        });
    }

    @Bean
    Workload benchStateByHand() {
        return workload("person.5.write.sql", null, (scope, people, owner) -> () -> {
            UUID person = any(people);
            try (var connection = owner.getConnection();
                    var statement = connection.prepareStatement(STATE)) {
                connection.setAutoCommit(false);
                statement.setObject(1, Ids.next(Instant.now()));
                statement.setObject(2, person);
                statement.executeUpdate();
                record(connection, person);
                connection.commit();
            }
        });
    }

    @Bean
    Workload benchState(Records records) {
        var said = new Statement.Said(Zone.GENERAL, "wish", "work among people", null, null, Known.STATED);
        return workload("person.6.write", "person.5.write.sql", (scope, people, owner) -> () -> {
            if (!(records.state(scope, any(people), said, null) instanceof Written.Done)) {
                throw new IllegalStateException("not written");
            }
        });
    }

    private static void read(Connection connection, UUID person) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setObject(1, person);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("nobody there");
                }
            }
        }
    }

    private static void record(Connection connection, UUID person) throws SQLException {
        try (var statement = connection.prepareStatement(AUDIT)) {
            statement.setString(1, person.toString());
            statement.setObject(2, person);
            statement.executeUpdate();
        }
    }

    private static UUID any(List<UUID> people) {
        return people.get(ThreadLocalRandom.current().nextInt(people.size()));
    }

    private static String statement(String name) {
        try {
            return new ClassPathResource("bench/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @FunctionalInterface
    private interface Preparation {
        Workload.Work on(Scope scope, List<UUID> people, HikariDataSource owner);
    }

    private Workload workload(String name, @Nullable String than, Preparation preparation) {
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
                Optional<Scope> scope = desks.find("saitama-counsellor");
                List<UUID> people = scope.map(PeopleWorkloads.this::sample).orElse(List.of());
                return people.isEmpty() ? Optional.empty() : scope.map(one -> preparation.on(one, people, owner()));
            }
        };
    }

    private List<UUID> sample(Scope scope) {
        return transactions.in(
                scope,
                () -> database.sql(SOME)
                        .param("body", scope.organisation())
                        .param("many", SAMPLE)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list());
    }

    private HikariDataSource owner() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.owner().user());
        pool.setPassword(access.owner().password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        return pool;
    }
}
