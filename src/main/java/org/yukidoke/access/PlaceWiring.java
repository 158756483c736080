package org.yukidoke.access;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.yukidoke.access.PublicPages.Place;

/**
 * One program, two deployables: the public pages by themselves (profile {@code portal}) and the desks without the way in
 * for people who look for help (profile {@code casework}). What each answers is what the modules say of their pages.
 */
@Configuration(proxyBeanMethods = false)
class PlaceWiring {

    /** After the context of the request is known, before sessions are looked for. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    @Profile("portal")
    FilterRegistrationBean<PlaceFilter> publicPagesAlone(PublicPaths paths) {
        RequestMatcher read = paths.pages(Place.BOTH, Place.PORTAL);
        RequestMatcher sent = paths.forms(Place.BOTH, Place.PORTAL);
        return early(new PlaceFilter(request -> read.matches(request) || sent.matches(request), ""));
    }

    @Bean
    @Profile("casework")
    FilterRegistrationBean<PlaceFilter> desksAlone(PublicPaths paths) {
        RequestMatcher read = paths.pages(Place.PORTAL);
        RequestMatcher sent = paths.forms(Place.PORTAL);
        return early(new PlaceFilter(request -> !read.matches(request) && !sent.matches(request), "/desk"));
    }

    /** Nobody is ever signed in here, so there is nobody to let in and no session to keep. */
    @Bean
    @Profile("portal")
    SecurityFilterChain anybody(HttpSecurity http) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                // Forms for anybody need no token, and there are no others here.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static FilterRegistrationBean<PlaceFilter> early(PlaceFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(EARLY);
        return registration;
    }
}
