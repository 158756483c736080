package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.db.DemoAccounts;
import org.yukidoke.db.EmbeddedDatabase;
import org.yukidoke.progress.Moment;

/** The program killed outright while several clients send a thousand entries. */
class KilledIT {

    private static final int ENTRIES = 1000;
    private static final int ACKNOWLEDGED = 250;
    private static final int CLIENTS = 4;
    private static final Pattern SECRET = Pattern.compile("yk_[0-9A-Za-z]{40}");
    private static final DemoAccounts.Account MEMBER =
            new DemoAccounts.Account("", "tochigi-member", "yukidoke-demo-only");

    @TempDir
    private Path folder;

    @Test
    void everyAcknowledgedEntryIsThereAfterAKillAndNoneTwice() throws Exception {
        String key;
        Set<Integer> acknowledged;
        try (var demo = DemoProcess.serving(folder)) {
            key = key(demo.address());
            acknowledged = burst(demo, key);
        }
        assertThat(acknowledged).hasSizeBetween(ACKNOWLEDGED, ENTRIES - 1);

        try (var again = DemoProcess.serving(folder)) {
            List<Integer> kept = kept();
            assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
            // Nobody knows what became of the others, so every client sends all of its own once more.
            var sender = new Sender(again.address(), key);
            for (int number = 0; number < ENTRIES; number++) {
                assertThat(sender.send(number)).isTrue();
            }
            assertThat(kept())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, ENTRIES).boxed().toList());
        }
    }

    /** Sends until enough is acknowledged, kills the program, and tells what it had acknowledged. */
    private static Set<Integer> burst(DemoProcess demo, String key) throws InterruptedException {
        Queue<Integer> left =
                new ConcurrentLinkedQueue<>(IntStream.range(0, ENTRIES).boxed().toList());
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        var enough = new CountDownLatch(ACKNOWLEDGED);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> {
                    var sender = new Sender(demo.address(), key);
                    for (Integer number = left.poll(); number != null; number = left.poll()) {
                        if (!sender.send(number)) {
                            return;
                        }
                        acknowledged.add(number);
                        enough.countDown();
                    }
                });
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            demo.kill();
        }
        return Set.copyOf(acknowledged);
    }

    private static String key(URI address) {
        var visit = new Visit(new Workload.Target(address, new DriverManagerDataSource(), List.of(MEMBER)));
        visit.signIn(MEMBER.login());
        var answer = visit.post(
                "/me/tokens",
                Map.of(
                        "name",
                        "burst",
                        "until",
                        LocalDate.now(Moment.JAPAN).plusDays(3).toString()));
        var secret = SECRET.matcher(answer.body());
        assertThat(secret.find()).isTrue();
        return secret.group();
    }

    /** Which of the burst's entries the ledger holds, by the number each bears. */
    private List<Integer> kept() {
        DatabaseAccess access = EmbeddedDatabase.running(folder).orElseThrow();
        var owner = access.owner();
        return JdbcClient.create(new DriverManagerDataSource(access.url(), owner.user(), owner.password()))
                .sql("select cast(substr(comment, 7) as int) from progress.entry where comment like 'burst %'")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** A client that sends one entry a message, each under a key of its own. */
    private record Sender(HttpClient http, URI address, String key) {

        Sender(URI address, String key) {
            this(HttpClient.newHttpClient(), address, key);
        }

        /** Whether the program said that it took it. */
        boolean send(int number) {
            // Some of them correct others: there are fewer months than entries.
            String body = String.format(
                    Locale.ROOT,
                    "{\"entries\": [{\"indicator\": \"k.%d\", \"period\": \"%d-%02d\", \"quantity\": %d, "
                            + "\"comment\": \"burst %d\"}]}",
                    number % 2 == 0 ? 1 : 5,
                    2021 + number / 12 % 3,
                    1 + number % 12,
                    number,
                    number);
            var request = HttpRequest.newBuilder(address.resolve("/api/v1/plans/tochigi-r2/actuals"))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + key)
                    .header("Idempotency-Key", "burst-" + number)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            try {
                var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                return true;
            } catch (IOException killed) {
                return false;
            } catch (InterruptedException cause) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
