package org.yukidoke.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yukidoke.access.Account;
import org.yukidoke.access.Devices;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Slip;
import org.yukidoke.access.Staff;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What a browser goes through: coming in, staying, being put out. Real cookies, real sessions. */
@PageTest
class SessionsIT {

    private static final String NEW_PASSWORD = "a new phrase 雪どけ";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Devices devices;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void noFailuresYet() {
        database.owner().sql("delete from access.throttle").update();
    }

    @Test
    void aSessionPlantedByAnotherIsWorthNothing() {
        Account member = staff.withPassword(Role.MEMBER);
        Cookie planted = signIn(staff.withPassword(Role.VIEWER), Staff.PASSWORD);
        var arrived = send(
                post("/sign-in").param("login", member.login().value()).param("password", Staff.PASSWORD), planted);
        assertThat(cookie(arrived).getValue()).isNotEqualTo(planted.getValue());
        assertThat(send(get("/me"), planted)).hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "!!!!", "J29yIDE9MQ==", ""})
    void aCookieThatIsNoSessionMakesNobody(String value) {
        assertThat(send(get("/sign-in"), new Cookie("yukidoke", value))).hasStatus(200);
        assertThat(send(get("/me"), new Cookie("yukidoke", value))).hasStatus(303);
    }

    @Test
    void overHttpsTheCookieBelongsToThisHostOnly() {
        Account member = staff.withPassword(Role.MEMBER);
        var page = browser.perform(get("/sign-in").secure(true));
        Cookie token = Objects.requireNonNull(page.getResponse().getCookie("__Host-yukidoke-form"));
        var arrived = browser.perform(post("/sign-in")
                .secure(true)
                .cookie(token)
                .param("_csrf", token(page))
                .param("login", member.login().value())
                .param("password", Staff.PASSWORD));
        assertThat(arrived.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-yukidoke=")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @Test
    void signingInLeadsToNoOtherSite() {
        Account member = staff.withPassword(Role.MEMBER);
        assertThat(send(post("/sign-in")
                        .param("login", member.login().value())
                        .param("password", Staff.PASSWORD)
                        .param("next", "//evil.example/desk")))
                .headers()
                .hasValue("Location", "/desk");
    }

    @Test
    void guessingIsSlowedAndEndsByItself() {
        Account member = staff.withPassword(Role.MEMBER);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(attempt(member, "guess " + guess, "10.0.0.1")).hasStatus(422);
        }
        var slowed = attempt(member, Staff.PASSWORD, "10.0.0.1");
        assertThat(slowed).hasStatus(429).containsHeader("Retry-After");
        assertThat(attempt(member, Staff.PASSWORD, "10.0.0.2")).hasStatus(303);
        database.owner()
                .sql("update access.throttle set counted_at = counted_at - interval '2 seconds'")
                .update();
        assertThat(attempt(member, Staff.PASSWORD, "10.0.0.1")).hasStatus(303);
    }

    @Test
    void strangersGuessingFromEverywhereDoNotSlowWhoSignsInFromTheUsualPlace() {
        Account member = staff.withPassword(Role.MEMBER);
        assertThat(attempt(member, Staff.PASSWORD, "10.0.1.1")).hasStatus(303);
        database.owner()
                .sql("update access.throttle set failures = 99 where bucket = 'login'")
                .update();
        assertThat(attempt(member, Staff.PASSWORD, "10.0.1.2")).hasStatus(429);
        assertThat(attempt(member, Staff.PASSWORD, "10.0.1.1")).hasStatus(303);
    }

    @Test
    void whatIsTakenAwayIsGoneAtTheNextClick() {
        Account administrator = staff.withPassword(Role.ADMINISTRATOR);
        devices.give(administrator);
        Cookie waiting = signIn(administrator, Staff.PASSWORD);
        Cookie session = cookie(send(post("/sign-in/second").param("code", devices.code(administrator)), waiting));
        assertThat(send(get("/accounts"), session)).hasStatus(200);
        database.owner()
                .sql("delete from access.role_grant where account = :id")
                .param("id", administrator.id())
                .update();
        assertThat(send(get("/accounts"), session)).hasStatus(403);
        database.owner().sql("""
                        update access.account
                        set state = 'disabled', disabled_reason = 'left', disabled_text = '異動'
                        where id = :id
                        """).param("id", administrator.id()).update();
        assertThat(send(get("/me"), session)).hasStatus(303);
        assertThat(attempt(administrator, Staff.PASSWORD, "10.0.2.1")).hasStatus(422);
    }

    @Test
    void aSlipBringsSomebodyInOnce() {
        Slip slip = staff.invited(Set.of(Grant.everywhere(Role.MEMBER)));
        assertThat(body(send(get(slip.path())))).contains(slip.account().login().value());
        assertThat(send(arrive(slip, "short", "short"))).hasStatus(422);
        var arrived = send(arrive(slip, NEW_PASSWORD, NEW_PASSWORD));
        assertThat(arrived).hasStatus(303).headers().hasValue("Location", "/desk");
        assertThat(body(send(get("/me"), cookie(arrived)))).contains("埼玉 夏子");
        assertThat(send(get(slip.path()))).hasStatus(404);
        assertThat(send(arrive(slip, NEW_PASSWORD, NEW_PASSWORD))).hasStatus(404);
    }

    @Test
    void nothingTypedOnASlipIsLostButThePassword() {
        Slip slip = staff.invited(Set.of(Grant.everywhere(Role.MEMBER)));
        String again = body(send(arrive(slip, "fourteen chars", "fourteen charz")), 422);
        assertThat(again).contains("埼玉 夏子", "二つのパスワードが違います").doesNotContain("fourteen");
    }

    @Test
    void aResetSlipPutsEverybodyOut() {
        Account member = staff.withPassword(Role.MEMBER);
        Cookie session = signIn(member, Staff.PASSWORD);
        Account administrator = staff.with(Role.ADMINISTRATOR);
        String slip = body(browser.perform(post("/accounts/" + member.id() + "/slip")
                .with(Staff.as(administrator))
                .with(Staff.form())));
        assertThat(send(get("/me"), session)).hasStatus(303);
        String path = first(slip, "(/reset/[0-9A-Z-]+)");
        assertThat(send(post(path).param("password", NEW_PASSWORD).param("again", NEW_PASSWORD)))
                .hasStatus(303);
        assertThat(attempt(member, Staff.PASSWORD, "10.0.3.1")).hasStatus(422);
        assertThat(attempt(member, NEW_PASSWORD, "10.0.3.1")).hasStatus(303);
    }

    @Test
    void changingOnesPasswordEndsTheOtherSessionsOnly() {
        Account member = staff.withPassword(Role.MEMBER);
        Cookie elsewhere = signIn(member, Staff.PASSWORD);
        Cookie here = signIn(member, Staff.PASSWORD);
        var changed = send(
                post("/me/password")
                        .param("old", Staff.PASSWORD)
                        .param("password", NEW_PASSWORD)
                        .param("again", NEW_PASSWORD),
                here);
        assertThat(changed).hasStatus(303);
        assertThat(send(get("/me"), elsewhere)).hasStatus(303);
        assertThat(send(get("/me"), cookie(changed))).hasStatus(200);
    }

    @Test
    void oneSessionIsSeenAndEndedFromAnother() {
        Account member = staff.withPassword(Role.MEMBER);
        Cookie elsewhere = signIn(member, Staff.PASSWORD);
        Cookie here = signIn(member, Staff.PASSWORD);
        String handle = first(body(send(get("/me"), here)), "name=\"handle\" value=\"([0-9a-f]+)\"");
        assertThat(send(post("/me/sessions/end").param("handle", handle), here)).hasStatus(303);
        assertThat(send(get("/me"), elsewhere)).hasStatus(303);
        assertThat(send(get("/me"), here)).hasStatus(200);
        assertThat(lastRecorded(member)).isEqualTo("account.end-session");
    }

    @Test
    void signingOutEndsTheSession() {
        Account viewer = staff.withPassword(Role.VIEWER);
        Cookie session = signIn(viewer, Staff.PASSWORD);
        assertThat(send(get("/sign-out"), session)).hasStatus(200);
        assertThat(send(post("/sign-out"), session)).hasStatus(302);
        assertThat(send(get("/me"), session)).hasStatus(303);
        assertThat(lastRecorded(viewer)).isEqualTo("access.sign-out");
    }

    @Test
    void theRecordOfARefusalDoesNotHoldTheCodeOfASlip() {
        Account member = staff.with(Role.MEMBER);
        Slip slip = staff.invited(Set.of(Grant.everywhere(Role.MEMBER)));
        assertThat(browser.perform(post(slip.path()).with(Staff.as(member)))).hasStatus(403);
        assertThat(database.owner()
                        .sql("select object_id from audit.event where account = :id and not permitted")
                        .param("id", member.id())
                        .query(String.class)
                        .single())
                .isEqualTo("/invitation");
    }

    private String lastRecorded(Account who) {
        return database.owner()
                .sql("select action from audit.event where object_id = :id order by id desc limit 1")
                .param("id", who.id().toString())
                .query(String.class)
                .single();
    }

    @Test
    void pagesOfSomebodySignedInStayInNoCache() {
        Cookie session = signIn(staff.withPassword(Role.VIEWER), Staff.PASSWORD);
        assertThat(send(get("/desk"), session)).headers().hasValue("Cache-Control", "no-store");
    }

    private static MockHttpServletRequestBuilder arrive(Slip slip, String password, String again) {
        return post(slip.path())
                .param("name", "埼玉 夏子")
                .param("language", "ja")
                .param("password", password)
                .param("again", again);
    }

    private MvcTestResult attempt(Account who, String password, String address) {
        return send(post("/sign-in")
                .param("login", who.login().value())
                .param("password", password)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }

    private Cookie signIn(Account who, String password) {
        return cookie(attempt(who, password, "127.0.0.1"));
    }

    private MvcTestResult send(MockHttpServletRequestBuilder request, Cookie... cookies) {
        return browser.perform((cookies.length == 0 ? request : request.cookie(cookies)).with(Staff.form()));
    }

    private static Cookie cookie(MvcTestResult result) {
        return new Cookie(
                "yukidoke",
                Objects.requireNonNull(result.getResponse().getCookie("yukidoke"))
                        .getValue());
    }

    private static String token(MvcTestResult page) {
        return first(body(page), "name=\"_csrf\" value=\"([^\"]+)\"");
    }

    private static String body(MvcTestResult result) {
        return body(result, 200);
    }

    private static String body(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
