package org.yukidoke.boot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Opens the figures of the running program on the port of their own, which a collector reads without signing in.
 *
 * <p>What protects them is that the port listens to this machine alone unless its address is set otherwise; the port of
 * the pages never answers them.
 */
@Configuration(proxyBeanMethods = false)
@Profile("metrics")
class MetricsWiring {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain metrics(HttpSecurity http, Environment environment) throws Exception {
        return http.securityMatcher(request -> request.getLocalPort() == port(environment))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Known only when the port is open: a test lets the system choose it. */
    private static int port(Environment environment) {
        return environment.getProperty("local.management.port", Integer.class, -1);
    }
}
