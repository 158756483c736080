package org.yukidoke.progress.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Programs that send a lot at once, and some of it twice because an answer was lost. */
@PageTest(laidOut = Councils.class)
class BurstIT {

    private static final String ACTUALS = "/api/v1/plans/akita-r2/actuals";

    @Autowired
    private Staff staff;

    @Autowired
    private TestDatabase database;

    @LocalServerPort
    private int port;

    @Test
    void aThousandMessagesFromSeveralThreadsAreEachEnteredOnce() throws Exception {
        Scope secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "akita")), "akita.prefecture");
        String key = staff.key(secretariat);
        var numbers = new ArrayList<Integer>();
        for (int number = 0; number < 1000; number++) {
            numbers.add(number);
            if (number % 5 == 0) {
                numbers.add(number);
            }
        }
        Collections.shuffle(numbers, new Random(1));
        Map<Integer, Set<String>> answers = new ConcurrentHashMap<>();
        try (var threads = Executors.newFixedThreadPool(8);
                var client = HttpClient.newHttpClient()) {
            var under = new ArrayList<Future<?>>();
            for (int number : numbers) {
                under.add(threads.submit(() -> {
                    HttpResponse<String> answer =
                            client.send(message(key, number), HttpResponse.BodyHandlers.ofString());
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                    answers.computeIfAbsent(number, fresh -> ConcurrentHashMap.newKeySet())
                            .add(answer.body());
                    return number;
                }));
            }
            wait(under);
        }
        assertThat(answers)
                .hasSize(1000)
                .allSatisfy((number, told) -> assertThat(told).hasSize(1));
        var acknowledged = new HashMap<String, Integer>();
        answers.forEach((number, told) -> acknowledged.put(
                JsonMapper.shared()
                        .readTree(told.iterator().next())
                        .get("entries")
                        .get(0)
                        .asString(),
                number));
        assertThat(acknowledged).hasSize(1000);
        Map<String, Integer> entered = new HashMap<>();
        database.owner()
                .sql("select cast(id as text) as id, quantity from progress.entry where recorded_by = :by")
                .param("by", secretariat.requireAccount())
                .query(row -> {
                    entered.put(row.getString("id"), row.getInt("quantity"));
                });
        assertThat(entered).isEqualTo(acknowledged);
    }

    private static void wait(List<Future<?>> under) throws InterruptedException, ExecutionException {
        for (Future<?> each : under) {
            each.get();
        }
    }

    // The quantity is the number of the message, so that none says what another says.
    private HttpRequest message(String key, int number) throws IOException {
        String month = YearMonth.of(2020, 4).plusMonths(number % 36).toString();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + ACTUALS))
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", "burst-" + number)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"entries": [{"indicator": "k.3", "reporter": "akita.labour-bureau",
                                      "period": "%s", "quantity": %d}]}
                        """.formatted(month, number)))
                .build();
    }
}
