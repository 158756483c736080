package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The sign-ins of bodies that the operator set up, and sending a browser to one of them. */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
public final class Providers {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private final Map<String, Provider> providers = new TreeMap<>();
    private final Origins origins;
    private final Clock clock;

    Providers(ProviderSettings settings, Origins origins, Clock clock) {
        settings.providers().forEach((key, provider) -> providers.put(key, new Provider(provider)));
        this.origins = origins;
        this.clock = clock;
    }

    /** A sign-in by its key and what people call it. */
    public record Named(String key, String name) {}

    public List<Named> list() {
        return named(providers.keySet().stream().toList());
    }

    /** Those that may sign in this account. */
    public List<Named> list(Account account) {
        return named(providers.entrySet().stream()
                .filter(entry -> entry.getValue().settings().signsIn(account))
                .map(Map.Entry::getKey)
                .toList());
    }

    private List<Named> named(List<String> keys) {
        return keys.stream()
                .flatMap(key ->
                        find(key).map(one -> new Named(key, one.settings().name())).stream())
                .toList();
    }

    Optional<Provider> find(String key) {
        return Optional.ofNullable(providers.get(key));
    }

    /** Where to send a browser to sign in; empty when there is no such provider or it cannot be reached. */
    public Optional<URI> signIn(String key, String next, HttpServletRequest request) {
        return begin(key, Flow.Purpose.SIGN_IN, "", next, request);
    }

    /** Where to send a browser whose holder takes up an invitation by this provider. */
    public Optional<URI> arrive(String key, String code, HttpServletRequest request) {
        return begin(key, Flow.Purpose.ARRIVE, code, "/desk", request);
    }

    /** Where to send somebody signed in who wants to be known by this provider from now on. */
    public Optional<URI> bind(Scope scope, String key, HttpServletRequest request) {
        return begin(key, Flow.Purpose.BIND, scope.requireAccount().toString(), "/me/factors", request);
    }

    private Optional<URI> begin(
            String key, Flow.Purpose purpose, String holder, String next, HttpServletRequest request) {
        Optional<Provider> provider = find(key);
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        var expected = Provider.Expected.draw();
        try {
            // Who is to be bound signs in there anew: a sign-in somebody else left open in this browser must not count.
            URI address = provider.get().address(expected, back(key, request), purpose != Flow.Purpose.SIGN_IN);
            new Flow(key, purpose, holder, expected, clock.instant(), next).keep(request);
            return Optional.of(address);
        } catch (Provider.Doubt doubt) {
            LOG.warn("sign-in of {} cannot be used", key, doubt);
            return Optional.empty();
        }
    }

    /** Where the provider sends the browser back to. */
    URI back(String key, HttpServletRequest request) {
        return URI.create(origins.of(request).value() + "/sign-in/from/" + key);
    }
}
