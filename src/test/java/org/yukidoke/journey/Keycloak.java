package org.yukidoke.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Keycloak beside the program, from the folder {@code YUKIDOKE_KEYCLOAK} names ({@code ./yukidoke test --interop}
 * fetches and unpacks one). Without it what asks for one is skipped, and says so.
 */
final class Keycloak implements AutoCloseable {

    static final String CLIENT = "yukidoke";
    static final String SECRET = "an-interop-secret-of-this-test-alone";

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether there is one to start. */
    static final class IsThere implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return System.getenv("YUKIDOKE_KEYCLOAK") == null
                    ? ConditionEvaluationResult.disabled(
                            "NO KEYCLOAK, so this is SKIPPED: run ./yukidoke test --interop")
                    : ConditionEvaluationResult.enabled("a Keycloak");
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    static String issuer(int port) {
        return "http://localhost:" + port + "/realms/body";
    }

    /** Starts it with one realm, one client and one person, and waits until it answers. */
    static Keycloak start(int port) throws IOException, InterruptedException {
        Path home = Path.of(System.getenv("YUKIDOKE_KEYCLOAK"));
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/body-realm.json"), realm());
        var builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm", "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile());
        builder.environment().put("JAVA_OPTS_APPEND", "-Xmx512m");
        var keycloak = new Keycloak(builder.start(), port);
        keycloak.awaitAnswer();
        return keycloak;
    }

    private void awaitAnswer() throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(issuer(port) + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(2))
                .build();
        for (int second = 0; second < 120; second++) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is still starting.
            }
            if (process.waitFor(1, TimeUnit.SECONDS)) {
                break;
            }
        }
        throw new IllegalStateException("Keycloak did not start; see target/keycloak.log");
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static String realm() {
        return """
            {"realm": "body", "enabled": true, "sslRequired": "none",
             "clients": [{"clientId": "%s", "secret": "%s", "enabled": true, "protocol": "openid-connect",
                          "publicClient": false, "standardFlowEnabled": true, "directAccessGrantsEnabled": false,
                          "redirectUris": ["http://localhost:*"],
                          "attributes": {"pkce.code.challenge.method": "S256"}}],
             "users": [{"username": "hanako", "enabled": true, "email": "hanako@body.example", "emailVerified": true,
                        "firstName": "花子", "lastName": "埼玉",
                        "credentials": [{"type": "password", "value": "hanako-at-the-body", "temporary": false}]}]}
            """.formatted(CLIENT, SECRET);
    }
}
