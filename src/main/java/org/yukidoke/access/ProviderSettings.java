package org.yukidoke.access;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sign-ins of bodies that may be used here ({@code yukidoke.oidc.providers.<key>.*}). There is none unless the
 * operator says so, and without one nothing is asked of the network.
 */
@ConfigurationProperties("yukidoke.oidc")
record ProviderSettings(@DefaultValue Map<String, Provider> providers) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");

    ProviderSettings {
        providers = Map.copyOf(providers);
        providers.keySet().stream().filter(key -> !KEY.matcher(key).matches()).forEach(key -> {
            throw new IllegalArgumentException("yukidoke.oidc.providers: a key is small letters and digits: " + key);
        });
    }

    /**
     * One body's sign-in.
     *
     * @param name what people call it
     * @param issuer its address, exactly as it states it
     * @param client the name by which it knows this program
     * @param secretFile file that holds the secret shared with it; blank when it stands in the environment
     * @param secretVariable variable of the environment that holds it; blank when it lies in a file
     * @param organisations keys of the organisations whose accounts it may sign in, {@code *} for all
     * @param twoFactors whether it asks for two factors itself, so that none is asked here
     */
    record Provider(
            String name,
            String issuer,
            String client,
            @DefaultValue("") String secretFile,
            @DefaultValue("") String secretVariable,
            Set<String> organisations,
            @DefaultValue("false") boolean twoFactors) {

        Provider {
            URI address = URI.create(issuer);
            boolean here = Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
            if (!"https".equals(address.getScheme()) && !here) {
                throw new IllegalArgumentException("yukidoke.oidc.providers: an issuer is asked by https: " + issuer);
            }
            if (secretFile.isBlank() == secretVariable.isBlank()) {
                throw new IllegalArgumentException(
                        "yukidoke.oidc.providers: the secret lies in a file or in a variable, one of both");
            }
            organisations = Set.copyOf(organisations);
        }

        boolean signsIn(Account account) {
            return organisations.contains("*") || organisations.contains(account.organisation());
        }
    }
}
