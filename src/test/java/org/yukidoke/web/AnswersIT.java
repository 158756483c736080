package org.yukidoke.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.net.Socket;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = WebAlone.class, webEnvironment = RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class AnswersIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/style", "/assets/yukidoke.css", "/nowhere", "/fail/bug/x", "/api/fail/bug", "/healthz", "/a//b"
            })
    void everyAnswerTellsTheBrowserWhatItMayNotDo(String address) throws Exception {
        var answer = Answer.get(port, address);
        SecurityHeaders.ALWAYS.forEach(
                (name, value) -> assertThat(answer.headers(name)).as(name).containsExactly(value));
        assertThat(answer.headers("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers("Server")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /a//b,                  400, 送られた内容を読み取れませんでした
            /fail/status/401,       401, ログインが必要です
            /fail/status/403,       403, このページを見る権限がありません
            /nowhere,               404, ページが見つかりません
            /fail/absent,           404, ページが見つかりません
            /error,                 404, ページが見つかりません
            /problems/nothing,      404, ページが見つかりません
            /fail/status/405,       405, この開き方はできません
            /fail/status/409,       409, ほかの人が先に更新しました
            /fail/status/413,       413, ファイルが大きすぎます
            /fail/status/418,       418, 送られた内容を読み取れませんでした
            /fail/status/429,       429, 少し時間をおいてください
            /fail/bug/x,            500, うまく処理できませんでした
            /fail/status/502,       502, うまく処理できませんでした
            /fail/status/503,       503, 今は使えません
            /nowhere?lang=en,       404, There is no such page
            /fail/bug/x?lang=en,    500, Something went wrong on our side
            """)
    void aFailureIsAPageThatSaysWhatHappened(String address, int status, String title) throws Exception {
        var answer = Answer.get(port, address);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("<h1>" + title + "</h1>", answer.header("X-Request-Id"))
                .doesNotContain("Exception", "山田太郎", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /api/nowhere,           404, not-found
            /api/fail/status/403,   403, forbidden
            /api/fail/status/429,   429, too-many-requests
            /api/fail/bug,          500, internal-error
            """)
    void aFailureOfTheInterfaceIsAProblem(String address, int status, String kind) throws Exception {
        var answer = Answer.get(port, address + "?lang=en&q=secret", "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/" + kind + "\"", "\"status\":" + status)
                .contains("\"instance\":\"" + address + "\"", answer.header("X-Request-Id"))
                .doesNotContain("Exception", "secret", "山田太郎");
        assertThat(Answer.get(port, "/problems/" + kind).status()).isEqualTo(200);
    }

    @Test
    void theLogKnowsTheRouteAndTheCodeButNothingThatWasTyped(CapturedOutput log) throws Exception {
        var answer = Answer.get(port, "/fail/bug/invitation-secret?name=suzuki");
        Answer.get(port, "/nowhere/tanaka");
        assertThat(log.getOut())
                .contains(answer.header("X-Request-Id"), "/fail/bug/{secret}", "java.lang.IllegalStateException")
                .doesNotContain("invitation-secret", "suzuki", "tanaka", "山田太郎");
    }

    @Test
    void aChosenLanguageIsRemembered() throws Exception {
        var english = Answer.get(port, "/style?lang=en&page=2");
        assertThat(english.body()).contains("<html lang=\"en\">", "href=\"/style?page=2&amp;lang=ja\"");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        String cookie = english.header("Set-Cookie");
        assertThat(cookie).startsWith("lang=en;").contains("HttpOnly", "SameSite=Lax");
        assertThat(Answer.get(port, "/style", "Cookie", "lang=en").body()).contains("<html lang=\"en\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/style", "/style?lang=xx", "/style?lang="})
    void nobodyIsSpokenToInALanguageTheyDidNotChoose(String address) throws Exception {
        var answer = Answer.get(port, address, "Accept-Language", "fr,en;q=0.9");
        assertThat(answer.body()).contains("<html lang=\"ja\">");
        assertThat(answer.header("Content-Language")).isEqualTo("ja");
        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void theOtherLanguageOfAFailedAddressStaysOnThisSite() throws Exception {
        assertThat(Answer.get(port, "//evil.example/x").body()).contains("href=\"/?lang=en\"");
        assertThat(Answer.get(port, "/nowhere?a=1").body()).contains("href=\"/nowhere?a=1&amp;lang=en\"");
    }

    @Test
    void anAssetIsKeptForEverUnderTheAddressThePagesGive() throws Exception {
        var address = Pattern.compile("href=\"(/assets/[0-9a-f]{12}/yukidoke.css)\"")
                .matcher(Answer.get(port, "/style").body());
        assertThat(address.find()).isTrue();
        var css = Answer.get(port, address.group(1));
        assertThat(css.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(css.header("Content-Type")).isEqualTo("text/css;charset=UTF-8");
        assertThat(css.body()).contains("--key-900").contains("@media print");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/yukidoke.js", "/assets/000000000000/yukidoke.js"})
    void anAssetUnderAnyOtherAddressIsAskedForAgain(String address) throws Exception {
        var script = Answer.get(port, address);
        assertThat(script.header("Cache-Control")).isEqualTo("no-cache, public");
        var again = Answer.get(port, address, "If-None-Match", script.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void packedAndPlainAreToldApart() throws Exception {
        var plain = Answer.get(port, "/assets/logo.svg");
        var packed = Answer.get(port, "/assets/logo.svg", "Accept-Encoding", "gzip, br");
        assertThat(plain.headers("Content-Encoding")).isEmpty();
        assertThat(packed.headers("Content-Encoding")).containsExactly("gzip");
        assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(packed.headers("Vary")).containsExactly("Accept-Encoding");
        assertThat(Answer.get(port, "/style", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/none.css", "/assets/css/00-tokens.css", "/assets/x/..%2f..%2fapplication.properties"})
    void onlyAssetsAreAssets(String address) throws Exception {
        assertThat(Answer.get(port, address).status()).isBetween(400, 404);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /style,         no-cache
            /style?desk=1,  no-store
            /nowhere,       no-cache
            """)
    void aDesksPageIsNotKept(String address, String kept) throws Exception {
        var answer = Answer.get(port, address);
        assertThat(answer.header("Cache-Control")).isEqualTo(kept);
        assertThat(answer.header("Vary")).containsIgnoringCase("cookie");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /healthz,               200
            /readyz,                200
            /metrics,               404
            /actuator,              404
            /actuator/prometheus,   404
            /actuator/env,          404
            """)
    void theProgramSaysThatItLivesAndNoMore(String address, int status) throws Exception {
        var answer = Answer.get(port, address);
        assertThat(answer.status()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            GET /a|b HTTP/1.1       ; 400
            GET /%zz HTTP/1.1       ; 400
            GET /style?x=%zz HTTP/1.1 ; 400
            GET / HTTP/7.0          ; 505
            TRACE /style HTTP/1.1   ; 405
            """)
    void whatTheServerRefusesItselfIsOurPageToo(String line, int status) throws Exception {
        String answer = raw(line);
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Security-Policy: " + SecurityHeaders.CONTENT_SECURITY_POLICY, "<html lang=\"ja\">")
                .doesNotContain("Tomcat");
    }

    /** Without a client that would refuse to send it. */
    private String raw(String line) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
