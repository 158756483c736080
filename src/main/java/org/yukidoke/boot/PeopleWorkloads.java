package org.yukidoke.boot;

import com.zaxxer.hikari.HikariDataSource;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
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

    private static final String READ = BenchDesk.statement("person");
    private static final String AUDIT = BenchDesk.statement("audit");
    private static final String STATE = BenchDesk.statement("statement");

    private final BenchDesk bench;
    private final Transactions transactions;
    private final JdbcClient database;

    PeopleWorkloads(BenchDesk bench, Transactions transactions, JdbcClient database) {
        this.bench = bench;
        this.transactions = transactions;
        this.database = database;
    }

    @Bean
    Workload benchPersonUnrecorded() {
        return workload("person.0.read.unrecorded", null, (scope, people, owner) -> () -> {
            try (var connection = owner.getConnection()) {
                read(connection, BenchDesk.any(people));
            }
        });
    }

    @Bean
    Workload benchPersonByHand() {
        return workload("person.1.read.sql", "person.0.read.unrecorded", (scope, people, owner) -> () -> {
            UUID person = BenchDesk.any(people);
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
            UUID person = BenchDesk.any(people);
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
            if (persons.find(scope, BenchDesk.any(people), Persons.everything()).isEmpty()) {
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
            UUID person = BenchDesk.any(people);
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
            if (!(records.state(scope, BenchDesk.any(people), said, null) instanceof Written.Done)) {
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

    @FunctionalInterface
    private interface Preparation {
        Workload.Work on(Scope scope, List<UUID> people, HikariDataSource owner);
    }

    private Workload workload(String name, @Nullable String than, Preparation preparation) {
        return bench.workload(
                name,
                than,
                "people",
                (scope, people) -> people.isEmpty()
                        ? Optional.empty()
                        : Optional.of(preparation.on(scope, people, bench.owner())));
    }
}
