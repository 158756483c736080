package org.yukidoke.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.yukidoke.db.DemoAccounts;

/** Somebody's browser, without pictures and without memory but for who is signed in. */
final class Visit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    /** Sees every council and changes nothing. */
    static final String VIEWER = "viewer";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Workload.Target target;

    Visit(Workload.Target target) {
        this.target = target;
    }

    String body(String path) {
        return send(HttpRequest.newBuilder(target.address().resolve(path))).body();
    }

    boolean finds(String path) {
        return send(HttpRequest.newBuilder(target.address().resolve(path))).statusCode() == 200;
    }

    /** As one of the demo's accounts, such as {@link #VIEWER}. */
    void signIn(String login) {
        DemoAccounts.Account as = target.accounts().stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
        var answer = post("/sign-in", Map.of("login", as.login(), "password", as.password()));
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("nobody could sign in: " + answer.statusCode());
        }
    }

    /** Fills in the form of a page and sends it. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        var token = TOKEN.matcher(body(path));
        if (!token.find()) {
            throw new IllegalStateException("the form of " + path + " has no token");
        }
        var form = new StringBuilder("_csrf=" + coded(token.group(1)));
        fields.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(coded(value)));
        return send(HttpRequest.newBuilder(target.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
