package org.yukidoke.progress.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.api.Reader;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Programs send entries: all of them are taken or none, and what is sent twice is taken once. */
@PageTest(laidOut = Councils.class)
class SendingIT {

    private static final String ACTUALS = "/api/v1/plans/akita-r2/actuals";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Staff staff;

    @Autowired
    private TestDatabase database;

    private Scope bureau() {
        return staff.scope(Set.of(new Grant(Role.MEMBER, "akita")), "akita.labour-bureau");
    }

    private Scope secretariat() {
        return staff.scope(Set.of(new Grant(Role.SECRETARIAT, "akita")), "akita.prefecture");
    }

    private MvcTestResult send(String key, String number, String body) {
        return http.post()
                .uri(ACTUALS)
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", number)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private static String entry(String fields) {
        return "{\"entries\": [{%s}]}".formatted(fields);
    }

    private static String answer(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> faults(MvcTestResult result) {
        return Reader.each(Reader.json(result).get("errors")).stream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private long entriesOf(Scope scope) {
        return database.owner()
                .sql("select count(*) from progress.entry where recorded_by = :by")
                .param("by", scope.requireAccount())
                .query(Long.class)
                .single();
    }

    @Test
    void aBodyReportsForItselfWithoutSayingSo() {
        Scope bureau = bureau();
        var taken = send(
                staff.key(bureau), "a", entry("\"indicator\": \"k.2\", \"period\": \"2020-05\", \"quantity\": 310"));
        assertThat(taken).hasStatus(201).hasHeader("Cache-Control", "no-store");
        assertThat(Reader.json(taken).get("added").asInt()).isEqualTo(1);
        assertThat(database.owner()
                        .sql("""
                                select reporter || ' ' || quantity || ' ' || origin
                                from progress.entry where recorded_by = :by
                                """)
                        .param("by", bureau.requireAccount())
                        .query(String.class)
                        .single())
                .isEqualTo("akita.labour-bureau 310 report");
    }

    @Test
    void theSameMessageIsAnsweredAgainAndEnteredOnce() {
        Scope bureau = bureau();
        String key = staff.key(bureau);
        String body = entry("\"indicator\": \"k.2\", \"period\": \"2020-06\", \"quantity\": 42");
        var first = send(key, "once", body);
        // Another key of the same account is the same sender.
        var second = send(staff.key(bureau), "once", body);
        assertThat(first).hasStatus(201).hasHeader("Idempotency-Replayed", "false");
        assertThat(second).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(answer(second)).isEqualTo(answer(first));
        assertThat(entriesOf(bureau)).isEqualTo(1);

        assertThat(send(key, "once", body.replace("42", "43"))).hasStatus(409);
        assertThat(http.post()
                        .uri(ACTUALS.replace("akita-r2", "tochigi-r2"))
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", "once")
                        .contentType("application/json")
                        .content(body))
                .hasStatus(409);
        assertThat(entriesOf(bureau)).isEqualTo(1);
        // What was refused left no receipt: the corrected message may come under the same key.
        assertThat(send(key, "again", body.replace("42", "-1"))).hasStatus(422);
        assertThat(send(key, "again", body.replace("42", "44"))).hasStatus(201);
        // Somebody else may use the same key for something else.
        assertThat(send(
                        staff.key(secretariat()),
                        "once",
                        body.replace("42", "45").replace("{\"ind", "{\"reporter\":\"akita.labour-bureau\",\"ind")))
                .hasStatus(201);
    }

    @Test
    void everythingWrongIsToldAtOnceAndNothingIsTaken() {
        Scope bureau = bureau();
        var refused = send(staff.key(bureau), "b", """
                {"entries": [
                    {"indicator": "k.2", "period": "2020-07", "quantity": 1},
                    {"indicator": "k.nothing", "period": "sometime", "quantity": "12"},
                    {"indicator": "k.2", "period": "2020-08", "quantity": -1, "colour": "red", "sample": "yes"},
                    {"indicator": "k.2", "period": "2019-08", "quantity": 1.5},
                    "k.2",
                    {"indicator": "k.2", "period": "2020-09", "state": "pending", "quantity": 1},
                    {"indicator": "k.1", "period": "2020", "grade": "good"}
                ], "note": "x"}
                """);
        assertThat(refused).hasStatus(422).hasContentType("application/problem+json");
        assertThat(faults(refused))
                .containsExactly(
                        "note",
                        "entries[1].quantity",
                        "entries[1].indicator",
                        "entries[1].period",
                        "entries[2].colour",
                        "entries[2].sample",
                        "entries[2].quantity",
                        "entries[3].period",
                        "entries[3].quantity",
                        "entries[4]",
                        "entries[5].state",
                        "entries[6].reason");
        assertThat(answer(refused)).contains("\"type\":\"/problems/unprocessable\"");
        assertThat(entriesOf(bureau)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no list                       | {}                                                                     | entries
            an empty list                 | {"entries": []}                                                        | entries
            an endless number             | {"entries": [{"indicator":"k.2","period":"2020","quantity":1e999999}]} | entries[0].quantity
            a null character              | {"entries": [{"indicator":"k.2","period":"2020","quantity":1,"comment":"\\u0000"}]} | entries[0].comment
            no figure and no state        | {"entries": [{"indicator":"k.2","period":"2020"}]}                     | entries[0].quantity
            another way to have got it    | {"entries": [{"indicator":"k.2","period":"2020","quantity":1,"origin":"count"}]} | entries[0].origin
            a day that is none            | {"entries": [{"indicator":"k.2","period":"2020","state":"pending","expected":"soon"}]} | entries[0].expected
            """)
    void aFaultyMessageIsToldByField(String what, String body, String field) {
        var refused = send(staff.key(bureau()), "c", body);
        assertThat(refused).hasStatus(422);
        assertThat(faults(refused)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"entries": [
            {"entries": [], "entries": []}
            {"entries": []} {"entries": []}
            ''
            """)
    void whatIsNoJsonIsRefused(String body) {
        var refused = send(staff.key(bureau()), "d", body);
        assertThat(refused).hasStatus(400);
        assertThat(faults(refused)).containsExactly("body");
    }

    @Test
    void aMessageNeedsANumberATypeAndAMeasure() {
        String key = staff.key(bureau());
        var without = http.post()
                .uri(ACTUALS)
                .header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .content("{}")
                .exchange();
        assertThat(without).hasStatus(400);
        assertThat(faults(without)).containsExactly("Idempotency-Key");
        assertThat(send(key, "not visible: 号", "{}")).hasStatus(400);
        assertThat(send(key, "e", "{\"entries\": \"" + "x".repeat(5_000_000) + "\"}"))
                .hasStatus(413);
        assertThat(http.post()
                        .uri(ACTUALS)
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", "f")
                        .contentType("text/csv")
                        .content("x"))
                .hasStatus(415);
    }

    @Test
    void nobodyReportsForOthersButTheSecretariat() {
        String foreign = entry("""
                "indicator": "k.6", "reporter": "akita.prefecture", "period": "2020-04", "quantity": 1
                """);
        Scope bureau = bureau();
        var refused = send(staff.key(bureau), "g", foreign);
        assertThat(refused).hasStatus(403);
        assertThat(faults(refused)).contains("entries[0].reporter");
        assertThat(entriesOf(bureau)).isZero();
        assertThat(send(staff.key(secretariat()), "g", foreign)).hasStatus(201);
    }

    @ParameterizedTest
    @CsvSource({"VIEWER,akita", "ADMINISTRATOR,*", "SECRETARIAT,tochigi", "MEMBER,tochigi"})
    void whoHasNothingToReportIsRefused(Role role, String platform) {
        Scope other = staff.scope(Set.of(new Grant(role, platform)), "tochigi.labour-bureau");
        assertThat(send(staff.key(other), "h", entry("\"indicator\": \"k.2\", \"period\": \"2020\", \"quantity\": 1")))
                .hasStatus(403);
        assertThat(entriesOf(other)).isZero();
    }

    @Test
    void strangersAreAskedForAKeyAndPlansNobodyPublishedAreAbsent() {
        assertThat(http.post()
                        .uri(ACTUALS)
                        .header("Idempotency-Key", "i")
                        .contentType("application/json")
                        .content("{}"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"Yukidoke\"");
        assertThat(http.post()
                        .uri("/api/v1/plans/nowhere/actuals")
                        .header("Authorization", "Bearer " + staff.key(bureau()))
                        .header("Idempotency-Key", "j")
                        .contentType("application/json")
                        .content("{}"))
                .hasStatus(404);
    }

    @Test
    void whoLookedBeforeSendingNoticesThatAnotherWasFaster() {
        String key = staff.key(secretariat());
        String cell = "\"indicator\": \"k.19\", \"reporter\": \"akita.prefecture\", \"period\": \"2021-04\"";
        var first = send(key, "k", entry(cell + ", \"quantity\": 1, \"seen\": \"none\""));
        assertThat(first).hasStatus(201);
        var late = send(key, "l", entry(cell + ", \"quantity\": 2, \"seen\": \"none\""));
        assertThat(late).hasStatus(409);
        assertThat(faults(late)).containsExactly("entries[0].seen");
        String standing = Reader.json(first).get("entries").get(0).asString();
        assertThat(send(key, "m", entry(cell + ", \"quantity\": 2, \"seen\": \"" + standing + "\"")))
                .hasStatus(201);
    }

    @Test
    void aMissingFigureSaysWhyItIsMissing() {
        Scope secretariat = secretariat();
        String key = staff.key(secretariat);
        var sent = send(key, "n", """
                {"entries": [
                    {"indicator": "k.11", "reporter": "akita.labour-bureau", "period": "2021-04", "quantity": 0},
                    {"indicator": "k.11", "reporter": "akita.labour-bureau", "period": "2021-05", "state": "not_applicable"},
                    {"indicator": "k.11", "reporter": "akita.labour-bureau", "period": "2021-06", "state": "not_reported"},
                    {"indicator": "k.11", "reporter": "akita.labour-bureau", "period": "2021-07", "state": "suppressed"},
                    {"indicator": "k.11", "reporter": "akita.labour-bureau", "period": "2021-08", "state": "pending",
                     "expected": "2027-01-31"}
                ]}
                """);
        assertThat(sent).hasStatus(201);
        var told = Reader.json(http.get()
                .uri(ACTUALS + "?indicator=k.11&reporter=akita.labour-bureau")
                .header("Authorization", "Bearer " + key)
                .exchange());
        assertThat(Reader.each(told.get("items")).stream()
                        .filter(entry -> entry.get("period").asString().startsWith("2021-0"))
                        .map(entry -> entry.get("state").asString() + " "
                                + entry.get("quantity").asString("") + " "
                                + entry.get("expected").asString("")))
                .containsExactly(
                        "stated 0 ", "not_applicable  ", "not_reported  ", "suppressed  ", "pending  2027-01-31");
    }
}
