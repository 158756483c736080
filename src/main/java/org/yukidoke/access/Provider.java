package org.yukidoke.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in of one body, asked by OpenID Connect: code flow with PKCE, nonce, issuer, audience and signature checked by
 * Nimbus. What it says is believed about nothing but who signed in there.
 */
final class Provider {

    private static final int TIMEOUT_MILLIS = 5000;
    private static final com.nimbusds.oauth2.sdk.Scope ASKED = new com.nimbusds.oauth2.sdk.Scope("openid");
    // Signed by a key of the provider's: "none" and secrets we share with it prove nothing.
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final ProviderSettings.Provider settings;
    private volatile @Nullable Known known;

    Provider(ProviderSettings.Provider settings) {
        this.settings = settings;
    }

    /** What the provider says about itself, and its keys; asked when it is first used. */
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    /** It could not be asked, or what it said does not hold. The message is for the operator's log. */
    static final class Doubt extends Exception {
        Doubt(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    /** What one try has to bring back. */
    record Expected(String state, String nonce, String verifier) {

        static Expected draw() {
            return new Expected(new State(32).getValue(), new Nonce(32).getValue(), new CodeVerifier().getValue());
        }
    }

    ProviderSettings.Provider settings() {
        return settings;
    }

    /** Where the browser is sent. */
    URI address(Expected expected, URI back, boolean anew) throws Doubt {
        var request = new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE), ASKED, client(), back)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(expected.state()))
                .nonce(new Nonce(expected.nonce()))
                .codeChallenge(new CodeVerifier(expected.verifier()), CodeChallengeMethod.S256);
        return (anew ? request.prompt(Prompt.Type.LOGIN) : request).build().toURI();
    }

    /** Whom it signed in, by its own word for them, when everything about its answer holds. */
    String subject(String code, Expected expected, URI back) throws Doubt {
        Known provider = known();
        try {
            var grant = new AuthorizationCodeGrant(
                    new AuthorizationCode(code), back, new CodeVerifier(expected.verifier()));
            var request = new TokenRequest.Builder(
                            provider.metadata().getTokenEndpointURI(),
                            new ClientSecretBasic(client(), new Secret(secret())),
                            grant)
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(TIMEOUT_MILLIS);
            request.setReadTimeout(TIMEOUT_MILLIS);
            request.setFollowRedirects(false);
            var answer = OIDCTokenResponseParser.parse(request.send());
            if (!(answer instanceof OIDCTokenResponse tokens)) {
                throw new Doubt("the code was refused", null);
            }
            var validator = new IDTokenValidator(
                    new Issuer(settings.issuer()),
                    client(),
                    new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()),
                    null);
            return validator
                    .validate(tokens.getOIDCTokens().getIDToken(), new Nonce(expected.nonce()))
                    .getSubject()
                    .getValue();
        } catch (GeneralException | IOException | BadJOSEException | JOSEException wrong) {
            throw new Doubt(wrong.getClass().getSimpleName(), wrong);
        }
    }

    private Known known() throws Doubt {
        Known found = known;
        if (found == null) {
            try {
                var metadata =
                        OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
                found = new Known(
                        metadata,
                        JWKSourceBuilder.create(metadata.getJWKSetURI().toURL()).build());
                known = found;
            } catch (GeneralException | IOException unreachable) {
                throw new Doubt("no answer from " + settings.issuer(), unreachable);
            }
        }
        return found;
    }

    private ClientID client() {
        return new ClientID(settings.client());
    }

    // Read for every use, so that a secret can be changed without a restart.
    private String secret() throws Doubt {
        try {
            return settings.secretFile().isBlank()
                    ? Optional.ofNullable(System.getenv(settings.secretVariable()))
                            .orElseThrow(() -> new Doubt("no " + settings.secretVariable(), null))
                    : Files.readString(Path.of(settings.secretFile()), StandardCharsets.UTF_8)
                            .strip();
        } catch (IOException unreadable) {
            throw new Doubt("the secret cannot be read", unreadable);
        }
    }
}
