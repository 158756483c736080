package org.yukidoke.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Programs that ask in the name of somebody, by a key made on that person's own page. */
@PageTest
@Import(WhoAsks.class)
class TokensIT {

    private static final Pattern SECRET = Pattern.compile("yk_[0-9A-Za-z]{40}");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Staff staff;

    @Autowired
    private TestDatabase database;

    @LocalServerPort
    private int port;

    @Test
    void aKeyAsksForItsAccountAndLeavesNoSession() {
        Account member = staff.with(Role.MEMBER);
        String key = made(member);
        assertThat(http.post().uri(WhoAsks.PATH).header("Authorization", "Bearer " + key))
                .hasStatus(200)
                .hasHeader("Cache-Control", "private, no-cache")
                .doesNotContainHeader("Set-Cookie")
                .bodyText()
                .isEqualTo(member.id() + " member");
    }

    @Test
    void aRoleTakenAwayCountsAtOnce() {
        Account person = staff.with(Role.MEMBER, Role.VIEWER);
        String key = made(person);
        database.owner()
                .sql("delete from access.role_grant where account = :id and role = 'member'")
                .param("id", person.id())
                .update();
        assertThat(asked(key)).bodyText().isEqualTo(person.id() + " viewer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.token set revoked_at = now() where account = :id",
                "update access.token set made_at = now() - interval '2 days', expires_at = now() where account = :id",
                "update access.account set state = 'disabled', disabled_reason = 'left', disabled_text = '異動' where id = :id",
                "update access.account set state_since = now() + interval '1 second' where id = :id"
            })
    void aKeyThatHasEndedOpensNothingAndItIsNoted(String end) {
        Account person = staff.with(Role.SECRETARIAT);
        String key = made(person);
        assertThat(asked(key)).hasStatus(200);
        database.owner().sql(end).param("id", person.id()).update();
        assertThat(asked(key))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"Yukidoke\", error=\"invalid_token\"");
        assertThat(noted("access.token", person)).containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yk_0000000000000000000000000000000000000000", "yk_", "", "secret"})
    void aKeyNobodyMadeIsRefusedEvenWhereEverybodyMayRead(String key) {
        assertThat(http.get()
                        .uri(WhoAsks.PATH)
                        .header("Authorization", "Bearer " + key)
                        .with(from("192.0.2." + key.length())))
                .hasStatus(401);
    }

    @Test
    void aRefusalIsAProblemForPrograms() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + WhoAsks.PATH))
                            .header("Authorization", "Bearer yk_unknown")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
            assertThat(answer.body()).contains("\"type\":\"/problems/not-signed-in\"");
        }
    }

    @Test
    void whoIsRefusedAgainAndAgainWaits() {
        String stranger = "2001:db8::7";
        for (int i = 0; i < 5; i++) {
            assertThat(http.get()
                            .uri(WhoAsks.PATH)
                            .header("Authorization", "Bearer yk_wrong")
                            .with(from(stranger)))
                    .hasStatus(401);
        }
        assertThat(http.get()
                        .uri(WhoAsks.PATH)
                        .header("Authorization", "Bearer yk_wrong")
                        .with(from(stranger)))
                .hasStatus(429)
                .containsHeader("Retry-After");
        // Nobody can guess a key, so those who have one are not slowed by those who have not.
        assertThat(http.get()
                        .uri(WhoAsks.PATH)
                        .header("Authorization", "Bearer " + made(staff.with(Role.VIEWER)))
                        .with(from(stranger)))
                .hasStatus(200);
    }

    @Test
    void aKeyOpensNoPage() {
        Account secretariat = staff.with(Role.SECRETARIAT, Role.ADMINISTRATOR);
        String bearer = "Bearer " + made(secretariat);
        assertThat(http.get().uri("/desk").header("Authorization", bearer)).hasStatus(303);
        assertThat(http.get().uri("/accounts").header("Authorization", bearer)).hasStatus(303);
        assertThat(http.post().uri("/me/tokens").header("Authorization", bearer))
                .hasStatus(403);
    }

    @Test
    void aCookieSendsNothingToTheOpenInterface() {
        Account person = staff.withPassword(Role.SECRETARIAT);
        Cookie[] session = http.post()
                .uri("/sign-in")
                .param("login", person.login().value())
                .param("password", Staff.PASSWORD)
                .with(Staff.form())
                .exchange()
                .getResponse()
                .getCookies();
        assertThat(http.get().uri("/desk").cookie(session)).hasStatus(200);
        assertThat(http.get().uri(WhoAsks.PATH).cookie(session)).bodyText().isEqualTo("nobody");
        assertThat(http.post().uri(WhoAsks.PATH).cookie(session)).hasStatus(401);
        assertThat(http.post().uri(WhoAsks.PATH).cookie(session).with(Staff.form()))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"Yukidoke\"");
        Account other = staff.with(Role.VIEWER);
        assertThat(http.post().uri(WhoAsks.PATH).cookie(session).header("Authorization", "Bearer " + made(other)))
                .bodyText()
                .startsWith(other.id().toString());
    }

    @Test
    void aKeyIsShownOnceAndKeptAsAHash() {
        Account person = staff.with(Role.MEMBER);
        String key = made(person);
        assertThat(page(person)).contains("月次報告の表", "まだ").doesNotContain(key);
        asked(key);
        assertThat(page(person)).doesNotContain(">まだ<");
        assertThat(database.owner()
                        .sql("select t::text from access.token t where account = :id")
                        .param("id", person.id())
                        .query(String.class)
                        .single())
                .doesNotContain(key.substring(3));
        assertThat(noted("account.make-token", person)).containsExactly(true);
    }

    @Test
    void onlyItsHolderEndsAKey() {
        Account person = staff.with(Role.MEMBER);
        String key = made(person);
        String id = database.owner()
                .sql("select cast(id as text) from access.token where account = :id")
                .param("id", person.id())
                .query(String.class)
                .single();
        for (Account other :
                List.of(staff.with(Role.ADMINISTRATOR), staff.with(Set.of(Grant.everywhere(Role.MEMBER))))) {
            assertThat(http.post()
                            .uri("/me/tokens/revoke")
                            .param("id", id)
                            .with(Staff.as(other))
                            .with(Staff.form()))
                    .hasStatus(303);
            assertThat(asked(key)).hasStatus(200);
        }
        assertThat(http.post()
                        .uri("/me/tokens/revoke")
                        .param("id", id)
                        .with(Staff.as(person))
                        .with(Staff.form()))
                .hasStatus(303);
        assertThat(asked(key)).hasStatus(401);
        assertThat(page(person)).contains("止めた");
        assertThat(noted("account.revoke-token", person)).containsExactly(true);
    }

    @Test
    void keysPileUpToALimit() {
        Account person = staff.with(Role.MEMBER);
        for (int i = 0; i < 20; i++) {
            made(person);
        }
        assertThat(send(person)).hasStatus(409).bodyText().contains("20本まで");
    }

    private MvcTestResult send(Account person) {
        return http.post()
                .uri("/me/tokens")
                .param("name", "月次報告の表")
                .param(
                        "until",
                        LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"))
                                .plusDays(30)
                                .toString())
                .with(Staff.as(person))
                .with(Staff.form())
                .exchange();
    }

    private String made(Account person) {
        var answer = send(person);
        assertThat(answer).hasStatus(200).hasHeader("Cache-Control", "no-store");
        var secret = SECRET.matcher(body(answer));
        assertThat(secret.find()).isTrue();
        return secret.group();
    }

    private String page(Account person) {
        return body(http.get().uri("/me/tokens").with(Staff.as(person)).exchange());
    }

    private MvcTestResult asked(String key) {
        return http.get()
                .uri(WhoAsks.PATH)
                .header("Authorization", "bearer " + key)
                .exchange();
    }

    private List<Boolean> noted(String action, Account person) {
        return database.owner()
                .sql("select permitted from audit.event where action = :action and object_id = :id")
                .param("action", action)
                .param("id", person.id().toString())
                .query((row, number) -> row.getBoolean("permitted"))
                .list();
    }

    private static String body(MvcTestResult answer) {
        return new String(Objects.requireNonNull(answer.getResponse()).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
