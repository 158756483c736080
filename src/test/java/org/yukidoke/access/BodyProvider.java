package org.yukidoke.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The sign-in of a body, small but real: keys, codes used once, PKCE, and signed tokens that can be wrong in many ways. */
final class BodyProvider {

    static final String CLIENT = "yukidoke";
    static final String SECRET = "a secret of at least thirty-two letters, shared";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey foreign;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    private BodyProvider(HttpServer server, RSAKey key, RSAKey foreign) {
        this.server = server;
        this.key = key;
        this.foreign = foreign;
    }

    /** What is wrong with a token. */
    enum Fault {
        NONE,
        NONCE,
        AUDIENCE,
        ISSUER,
        EXPIRED,
        UNSIGNED,
        /** Signed by the secret both know, which proves nothing. */
        SHARED_SECRET,
        FOREIGN_KEY
    }

    private record Grant(String subject, String nonce, String challenge, Fault fault) {}

    static BodyProvider start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var provider = new BodyProvider(
                    server,
                    new RSAKeyGenerator(2048).keyID("ours").generate(),
                    new RSAKeyGenerator(2048).keyID("ours").generate());
            server.createContext("/.well-known/openid-configuration", provider::describe);
            server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(provider.key).toString()));
            server.createContext("/token", provider::token);
            server.start();
            return provider;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (JOSEException cause) {
            throw new IllegalStateException(cause);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How often anything was asked. */
    int asked() {
        return asked.get();
    }

    /** Signs somebody in as a browser sent here would be; the address it is sent back to. */
    URI signIn(URI request, String subject, Fault fault) {
        Map<String, String> sent = form(request.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Grant(
                        subject,
                        sent.getOrDefault("nonce", ""),
                        sent.getOrDefault("code_challenge", "none sent"),
                        fault));
        return URI.create(sent.get("redirect_uri") + "?code=" + code + "&state=" + sent.get("state"));
    }

    static Map<String, String> form(String query) {
        var fields = new HashMap<String, String>();
        for (String part : query.split("&", -1)) {
            String[] field = part.split("=", 2);
            fields.put(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private void describe(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        answer(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer()));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Grant grant = codes.remove(sent.getOrDefault("code", ""));
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (grant == null
                || !grant.challenge().equals(challenge(sent.getOrDefault("code_verifier", "")))
                || !authorization.startsWith("Basic ")) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, """
                {"access_token": "none", "token_type": "Bearer", "id_token": "%s"}
                """.formatted(token(grant)));
    }

    private String token(Grant grant) {
        Instant now = Instant.now();
        boolean late = grant.fault() == Fault.EXPIRED;
        var claims = new JWTClaimsSet.Builder()
                .subject(grant.subject())
                .issuer(grant.fault() == Fault.ISSUER ? "https://elsewhere.example" : issuer())
                .audience(grant.fault() == Fault.AUDIENCE ? "another-client" : CLIENT)
                .claim("nonce", grant.fault() == Fault.NONCE ? "another" : grant.nonce())
                .claim("email", "hanako@saitama.example")
                .issueTime(Date.from(now.minusSeconds(late ? 7200 : 0)))
                .expirationTime(Date.from(now.plusSeconds(late ? -3600 : 300)))
                .build();
        try {
            return switch (grant.fault()) {
                case UNSIGNED -> new PlainJWT(claims).serialize();
                case SHARED_SECRET -> {
                    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                    token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
                    yield token.serialize();
                }
                case FOREIGN_KEY -> signed(claims, foreign);
                case NONE, NONCE, AUDIENCE, ISSUER, EXPIRED -> signed(claims, key);
            };
        } catch (JOSEException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
