package org.yukidoke.web;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.yukidoke.kernel.Absent;

/**
 * The web module by itself, with routes that fail in every way there is.
 *
 * <p>Not a {@code @Configuration}: the whole application scans this folder too when it is tested.
 */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan("org.yukidoke.web")
class WebAlone {

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }

    @Bean
    NavSource entries() {
        return visitor -> List.of(
                new NavSource.Entry("style.table.measure", "/measures", 2),
                new NavSource.Entry("style.plan", "/style", 1),
                new NavSource.Entry("style.table.schedule", "/schedule", 3));
    }

    /** Signed in when the address says so, to see the other face. */
    @Bean
    CurrentVisitor visitor(HttpServletRequest request) {
        return () ->
                request.getParameter("desk") == null ? Visitor.ANYBODY : new Visitor("事務局 花子", Set.of("secretariat"));
    }

    @Bean
    RouterFunction<ServerResponse> failures() {
        return route().path(
                        "/fail",
                        routes -> routes.GET("/bug/{secret}", request -> {
                                    throw new IllegalStateException("山田太郎");
                                })
                                .GET("/absent", request -> {
                                    throw new Absent("plan", "nowhere");
                                })
                                .GET("/status/{code}", request -> {
                                    throw new ResponseStatusException(
                                            HttpStatus.valueOf(Integer.parseInt(request.pathVariable("code"))));
                                }))
                .path(
                        "/api/fail",
                        routes -> routes.GET("/bug", request -> {
                                    throw new IllegalStateException("山田太郎");
                                })
                                .GET("/status/{code}", request -> {
                                    throw new ResponseStatusException(
                                            HttpStatus.valueOf(Integer.parseInt(request.pathVariable("code"))));
                                }))
                .build();
    }
}
