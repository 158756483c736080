package org.yukidoke.db;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application's connections: always as the role that owns nothing, so that row-level security binds every query. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    @Bean
    HikariDataSource dataSource(DatabaseAccess access, @Value("${yukidoke.db.connections:16}") int connections) {
        var pool = new HikariDataSource();
        pool.setPoolName("yukidoke");
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.application().user());
        pool.setPassword(access.application().password());
        pool.setMaximumPoolSize(connections);
        pool.addDataSourceProperty("ApplicationName", "yukidoke");
        return pool;
    }
}
