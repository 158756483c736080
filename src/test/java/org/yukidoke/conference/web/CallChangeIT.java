package org.yukidoke.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yukidoke.access.Account;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.conference.Rooms;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** What two people change of a call at once: nothing typed is lost, and each reads the other. */
@PageTest(laidOut = {Councils.class, People.class})
class CallChangeIT {

    private final LocalDate day = Japan.day(Instant.now()).plusDays(6);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Rooms rooms;

    private @Nullable Account centre;
    private @Nullable Account office;
    private String meeting = "";

    @BeforeEach
    void called() {
        centre = staff.holding(Role.COUNSELLOR, People.CENTRE);
        office = staff.holding(Role.COUNSELLOR, People.OFFICE);
        UUID id = rooms.statutory(staff.scopeOf(convenor()), day, People.OFFICE);
        meeting = "/conferences/" + id;
    }

    private String[] call(String version, String place, LocalDate held) {
        return new String[] {
            "version",
            version,
            "name",
            "見本市支援会議",
            "place",
            place,
            "held",
            held.toString(),
            "begins",
            "9:30",
            "expires",
            held.plusMonths(2).toString(),
            "draft",
            UUID.randomUUID().toString()
        };
    }

    @Test
    void theSecondReadsWhatTheFirstChangedAndKeepsTheirWords() {
        assertThat(post(convenor(), meeting + "/change", call("1", "三階 会議室", day.plusDays(1))))
                .hasStatus(303);
        var late = post(convenor(), meeting + "/change", call("1", "別館 第二会議室", day.plusDays(2)));

        assertThat(late).hasStatus(409);
        assertThat(body(late)).contains("ほかの人が先に変えました", "三階 会議室", "value=\"別館 第二会議室\"", "name=\"version\" value=\"2\"");
        assertThat(get(convenor(), meeting + "/change")).contains("別館 第二会議室");
        assertThat(post(convenor(), meeting + "/change", call("2", "別館 第二会議室", day.plusDays(2))))
                .hasStatus(303);
        assertThat(get(visitor(), meeting)).contains("三階 会議室 → 別館 第二会議室", "9:30から");
    }

    @Test
    void whatWasTypedIsShownThoughItWasHeldMeanwhile() {
        assertThat(post(convenor(), meeting + "/held", "x", "y")).hasStatus(303);
        var late = post(convenor(), meeting + "/change", call("1", "三階 会議室", day));
        assertThat(late).hasStatus(409);
        assertThat(body(late)).contains("すでに開催されました", "value=\"三階 会議室\"");
        assertThat(browser.get().uri(meeting + "/change").with(Staff.as(convenor())))
                .hasStatus(404);
    }

    @Test
    void twoOfABodyWhoAnswerReadEachOther() {
        assertThat(post(visitor(), meeting + "/reply", "call", "1", "version", "0", "comes", "yes", "who", "見本 太郎"))
                .hasStatus(303);
        var late = post(visitor(), meeting + "/reply", "call", "1", "version", "0", "comes", "no", "why", "担当が不在");
        assertThat(late).hasStatus(409);
        assertThat(body(late)).contains("見本 太郎", "value=\"担当が不在\"");
        assertThat(post(visitor(), meeting + "/reply", "call", "1", "version", "1", "comes", "no"))
                .as("a no has a reason")
                .hasStatus(422);
        assertThat(get(convenor(), meeting)).contains("見本 太郎", "出席する");
    }

    @Test
    void aCallingOffNeedsAReasonAndIsReadByThoseCalled() {
        assertThat(post(convenor(), meeting + "/off", "version", "1", "why", "会場が使えない"))
                .as("without knowing what is destroyed")
                .hasStatus(422);
        assertThat(get(convenor(), meeting + "/off")).contains("会場が使えない");
        assertThat(post(convenor(), meeting + "/off", "version", "1", "why", "会場が使えない", "sure", "yes"))
                .hasStatus(303);
        assertThat(get(visitor(), meeting)).contains("中止になりました", "会場が使えない", "中止を確かめた");
        assertThat(post(visitor(), meeting + "/heard", "x", "y")).hasStatus(303);
        assertThat(get(visitor(), meeting)).doesNotContain("中止を確かめた</button>");
    }

    private Account convenor() {
        return Objects.requireNonNull(centre);
    }

    private Account visitor() {
        return Objects.requireNonNull(office);
    }

    private String get(Account who, String path) {
        return body(browser.get()
                .uri(path)
                .header("Accept-Language", "ja")
                .with(Staff.as(who))
                .exchange());
    }

    private MvcTestResult post(Account who, String path, String... fields) {
        var request = browser.post()
                .uri(path)
                .header("Accept-Language", "ja")
                .with(Staff.as(who))
                .with(Staff.form());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
