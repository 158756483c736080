package org.yukidoke.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.yukidoke.web.CurrentVisitor;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** Who may ask for what at all. The faces of the modules decide again, with the facts at hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class SecurityWiring {

    /** Pages of the modules below this one, and those every installation answers. */
    private static final List<String> PUBLIC = List.of(
            "/",
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
            "/seat/**",
            "/assets/**",
            "/style",
            "/error",
            "/problems/**",
            "/healthz/**",
            "/readyz/**",
            "/favicon.ico",
            "/robots.txt",
            "/openapi.json",
            "/plans/**",
            "/concepts/**");

    /** Forms that somebody sends who is not signed in, or whose session is locked. */
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
    SecurityFilterChain security(
            HttpSecurity http,
            SessionContexts contexts,
            CsrfTokenRepository tokens,
            Refusals refusals,
            SignOut signOut,
            ObjectProvider<PublicPages> publicPages)
            throws Exception {
        String[] open = Stream.concat(PUBLIC.stream(), publicPages.stream().flatMap(pages -> pages.patterns().stream()))
                .toArray(String[]::new);
        RequestMatcher forms = formsForAll(publicPages);
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

    private static RequestMatcher formsForAll(ObjectProvider<PublicPages> publicPages) {
        var forms = publicPages.stream()
                .flatMap(pages -> pages.forms().stream())
                .map(pattern -> PathPatternRequestMatcher.pathPattern(HttpMethod.POST, pattern))
                .toList();
        return request -> forms.stream().anyMatch(form -> form.matches(request));
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
