package org.yukidoke.api;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Lets pages of any site read what everybody may read anyway. Nothing that knows a reader is sent along. */
@Configuration(proxyBeanMethods = false)
class OtherSites {

    private static final long A_DAY = 86_400;

    @Bean
    FilterRegistrationBean<CorsFilter> readersFromOtherSites() {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        rules.setAllowedMethods(List.of("GET", "HEAD"));
        rules.setAllowedHeaders(List.of("Accept", "Accept-Language", "If-None-Match"));
        rules.setExposedHeaders(List.of("ETag", TableAnswers.LOST_COUNT, "X-Request-Id"));
        rules.setAllowCredentials(false);
        rules.setMaxAge(A_DAY);
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", rules);
        source.registerCorsConfiguration(OpenApi.PATH, rules);
        var filter = new FilterRegistrationBean<>(new CorsFilter(source));
        // After the headers and the log of every request, before sign-in, which knows no preflight.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}
