package org.yukidoke.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages of this module, and of those below it, that need nobody signed in. */
@Configuration(proxyBeanMethods = false)
class OwnPages {

    /** What every installation answers. */
    @Bean
    PublicPages everywhere() {
        return () -> List.of(
                "/",
                "/assets/**",
                "/style",
                "/error",
                "/problems/**",
                "/healthz/**",
                "/readyz/**",
                "/favicon.ico",
                "/robots.txt");
    }

    /** Where somebody comes in. */
    @Bean
    PublicPages doors() {
        return new PublicPages() {
            @Override
            public List<String> patterns() {
                return List.of(
                        "/sign-in",
                        "/sign-in/second",
                        "/sign-in/with/*",
                        "/sign-in/from/*",
                        "/unlock",
                        "/sign-out",
                        "/invitation",
                        "/invitation/*",
                        "/reset/*",
                        "/seat",
                        "/seat/**");
            }

            @Override
            public Place place() {
                return Place.DESK;
            }
        };
    }
}
