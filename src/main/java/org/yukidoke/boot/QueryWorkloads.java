package org.yukidoke.boot;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One query of fifty rows as modules write it, against the driver alone. */
@Lazy
@Configuration(proxyBeanMethods = false)
class QueryWorkloads {

    private static final String DRIVER = "query.driver";
    private static final String QUERY = """
            select oid, typname, typlen
              from pg_type
             order by oid
             limit 50
            """;

    /** A row of the query, as a module would name it. */
    record Type(long oid, String typname, short typlen) {}

    @Bean
    Workload benchDriver() {
        return new Query(DRIVER, null, target -> () -> {
            try (var connection = target.database().getConnection();
                    var statement = connection.prepareStatement(QUERY);
                    var rows = statement.executeQuery()) {
                var found = new ArrayList<Type>();
                while (rows.next()) {
                    found.add(new Type(rows.getLong(1), rows.getString(2), rows.getShort(3)));
                }
                expectFifty(found.size());
            }
        });
    }

    @Bean
    Workload benchClient() {
        return new Query("query.client", DRIVER, target -> {
            var client = JdbcClient.create(target.database());
            return () -> expectFifty(client.sql(QUERY).query(Type.class).list().size());
        });
    }

    private static void expectFifty(int found) {
        if (found != 50) {
            throw new IllegalStateException("the query found " + found + " rows");
        }
    }

    @FunctionalInterface
    private interface Preparation {
        Workload.Work on(Workload.Target target);
    }

    private record Query(String name, @Nullable String than, Preparation preparation) implements Workload {

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
