package org.yukidoke.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.yukidoke.access.PublicPages.Place;
import org.yukidoke.web.CurrentVisitor;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** Who may ask for what at all. The faces of the modules decide again, with the facts at hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class SecurityWiring {

    /** Forms that somebody sends who is not signed in, or whose session is locked. They need the token of a form. */
    private static final String[] DOORS = {
        "/sign-in",
        "/sign-in/second",
        "/sign-in/passkey",
        "/sign-in/passkey/options",
        "/unlock",
        "/unlock/passkey",
        "/unlock/passkey/options",
        "/sign-out",
        "/invitation",
        "/invitation/*",
        "/reset/*",
        "/seat",
        "/seat/**"
    };

    @Bean
    @Profile("!portal")
    SecurityFilterChain security(
            HttpSecurity http,
            SessionContexts contexts,
            CsrfTokenRepository tokens,
            Refusals refusals,
            SignOut signOut,
            PublicPaths paths)
            throws Exception {
        String[] open = paths.read(Place.values());
        RequestMatcher forms = paths.forms(Place.values());
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(forms))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                // The other headers of every page, public or not, are the web module's.
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(SecurityWiring::keepOutOfCaches))
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(logout ->
                        logout.logoutUrl("/sign-out").addLogoutHandler(signOut).logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, DOORS)
                        .permitAll()
                        .requestMatchers(forms)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, open)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, open)
                        .permitAll()
                        .requestMatchers("/accounts/**", "/metrics/**")
                        .access(holding(Role.ADMINISTRATOR))
                        .requestMatchers("/audit/**")
                        .access(holding(Role.ADMINISTRATOR, Role.AUDITOR))
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** What is shown to somebody signed in, or holds a secret, stays in no cache: desks are shared. */
    private static void keepOutOfCaches(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        boolean secret = Stream.of("/sign-in", "/unlock", "/invitation", "/reset", "/seat")
                .anyMatch(path::startsWith);
        if (!path.startsWith("/assets/") && (secret || request.getSession(false) != null)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static AuthorizationManager<RequestAuthorizationContext> holding(Role... roles) {
        return (authentication, request) -> new AuthorizationDecision(authentication.get() instanceof SignedIn signedIn
                && Stream.of(roles).anyMatch(signedIn.account()::is));
    }

    /** Signing in goes through {@link SignIn} alone; without this the framework would invent a user and a password. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new AuthenticationServiceException("sign in at /sign-in");
        };
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return SchemeCookies.tokens();
    }

    @Bean
    CookieSerializer sessionCookie() {
        return SchemeCookies.session();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTable(AccessSettings settings) {
        return sessions -> {
            sessions.setTableName("access.spring_session");
            sessions.setDefaultMaxInactiveInterval(settings.idle());
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CurrentVisitor currentVisitor(CurrentScope scope) {
        // Who still chooses a second factor has no roles yet, so no page is offered that would not open.
        return () -> scope.findAccount()
                .map(account -> scope.enrolling() ? new Visitor(account.name(), Set.of()) : visitor(account))
                .orElse(Visitor.ANYBODY);
    }

    private static Visitor visitor(Account account) {
        return new Visitor(
                account.name(),
                Stream.of(Role.values()).filter(account::is).map(Role::key).collect(Collectors.toUnmodifiableSet()));
    }

    @Bean
    NavSource deskNavigation() {
        return visitor -> {
            if (!visitor.signedIn()) {
                return List.of();
            }
            var desk = new NavSource.Entry("access.nav.desk", "/desk", 0);
            var record = new NavSource.Entry("access.nav.record", "/audit", 91);
            if (visitor.is(Role.ADMINISTRATOR.key())) {
                return List.of(desk, new NavSource.Entry("access.nav.accounts", "/accounts", 90), record);
            }
            return visitor.is(Role.AUDITOR.key()) ? List.of(desk, record) : List.of(desk);
        };
    }
}
