package org.yukidoke.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Pages over HTTP as anybody sees them, against the smallest answer the same server can give. */
@Lazy
@Configuration(proxyBeanMethods = false)
class PageWorkloads {

    private static final String NOTHING = "page.nothing";
    private static final Pattern PLAN = Pattern.compile("href=\"(/plans/[a-z0-9-]+)\"");

    private static final Pattern MEASURES = Pattern.compile("\"(/api/v1/plans/[a-z0-9-]+/measures)\"");

    @Bean
    Workload benchNoPage() {
        return new Pages(NOTHING, null, client -> List.of("/healthz"));
    }

    @Bean
    Workload benchListOfPlans() {
        return new Pages("page.plans", NOTHING, client -> List.of("/plans"));
    }

    @Bean
    Workload benchPlans() {
        return new Pages(
                "page.plan",
                NOTHING,
                client -> PLAN.matcher(client.body("/plans"))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList());
    }

    /** The measures of every plan as data: the longest list of the open interface. */
    @Bean
    Workload benchMeasuresAsData() {
        return new Pages(
                "api.measures",
                NOTHING,
                client -> MEASURES.matcher(client.body("/api/v1/plans"))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList());
    }

    /** Which pages to ask for, found by asking the product. */
    @FunctionalInterface
    private interface Choice {
        List<String> paths(Client client) throws IOException, InterruptedException;
    }

    /** Somebody's browser, without pictures and without memory. */
    private record Client(HttpClient http, URI address) {

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        String body(String path) throws IOException, InterruptedException {
            return get(path).body();
        }

        boolean finds(String path) throws IOException, InterruptedException {
            return get(path).statusCode() == 200;
        }
    }

    private record Pages(String name, @Nullable String than, Choice choice) implements Workload {

        @Override
        public Optional<String> baseline() {
            return Optional.ofNullable(than);
        }

        @Override
        public Optional<Work> prepare(Target target) {
            try {
                var client = new Client(HttpClient.newHttpClient(), target.address());
                List<String> paths = choice.paths(client);
                if (paths.isEmpty() || !client.finds(paths.getFirst())) {
                    return Optional.empty();
                }
                var next = new AtomicInteger();
                return Optional.of(() -> {
                    String path = paths.get(Math.floorMod(next.getAndIncrement(), paths.size()));
                    if (!client.finds(path)) {
                        throw new IOException("no page at " + path);
                    }
                });
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            } catch (InterruptedException cause) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}
