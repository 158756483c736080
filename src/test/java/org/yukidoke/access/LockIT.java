package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A desk left open: what shows, who comes back in, and what becomes of what was typed. */
@PageTest
class LockIT {

    private static final String PROFILE = "/me/profile";

    @Autowired
    private MockMvcTester server;

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
    void aDeskLeftForLongShowsNothingUntilItsOwnerComesBack() {
        Account member = staff.withPassword(Role.MEMBER);
        Window window = in(member);
        leave(member, 16);
        assertThat(Window.to(window.get("/me?tab=1"))).isEqualTo("/unlock?next=%2Fme%3Ftab%3D1");
        String page = window.body(window.get("/unlock"));
        assertThat(page).contains("画面をロックしています", member.name()).doesNotContain("/desk");
        assertThat(window.post("/unlock", "proof", "not the password")).hasStatus(422);
        assertThat(window.get("/desk")).hasStatus(303);
        String locked = window.cookie("yukidoke").getValue();
        assertThat(Window.to(window.post("/unlock", "proof", Staff.PASSWORD, "next", "/me?tab=1")))
                .isEqualTo("/me?tab=1");
        assertThat(window.cookie("yukidoke").getValue()).isNotEqualTo(locked);
        assertThat(window.get("/me")).hasStatus(200);
        assertThat(actions(member)).contains("access.lock", "access.prove");
    }

    @Test
    void anybodyCanLockTheirScreenAndOpenItByTheApp() {
        Account member = staff.withPassword(Role.MEMBER);
        Window window = in(member);
        devices.give(member);
        assertThat(Window.to(window.post("/lock"))).isEqualTo("/unlock");
        assertThat(window.get("/me")).hasStatus(303);
        assertThat(Window.to(window.get("/sign-in"))).startsWith("/unlock");
        assertThat(Window.to(window.post("/unlock", "proof", devices.code(member))))
                .isEqualTo("/desk");
        assertThat(window.get("/me")).hasStatus(200);
    }

    @Test
    void thePasswordOfSomebodyElseOpensNothing() {
        Account member = staff.withPassword(Role.MEMBER);
        Account other = staff.withPassword(Role.MEMBER);
        devices.give(other);
        Window window = in(member);
        window.post("/lock");
        assertThat(window.post("/unlock", "proof", devices.code(other))).hasStatus(422);
    }

    @Test
    void anotherScreenShowsThatItIsLocked() {
        Account member = staff.withPassword(Role.MEMBER);
        in(member).post("/lock");
        assertThat(in(member).get("/me")).bodyText().contains("ロック中");
    }

    @Test
    void whatWasTypedIsSentByOneButtonAfterComingBack() {
        Account member = staff.withPassword(Role.MEMBER);
        Window window = in(member);
        leave(member, 16);
        var late = window.post(PROFILE, "version", "3", "name", "埼玉 雪子", "language", "ja", "password", "secret");
        assertThat(Window.to(late)).isEqualTo("/unlock?kept&next=/kept");
        assertThat(window.body(window.get("/unlock?kept="))).contains("残してあります");
        window.post("/unlock", "proof", Staff.PASSWORD, "next", "/kept");
        String page = window.body(window.get("/kept"));
        assertThat(page).contains("name=\"name\" value=\"埼玉 雪子\"").doesNotContain("secret");
        String send = Window.first(page, "action=\"(/kept/[0-9a-f-]+/send)\"");
        var sent = window.post(send, "version", "3", "name", "埼玉 雪子", "language", "ja");
        assertThat(sent).hasStatus(307);
        assertThat(Window.to(sent)).isEqualTo(PROFILE);
        assertThat(window.body(window.get("/kept"))).contains("送りかけの内容はありません");
    }

    @Test
    void whatWasSentJustAfterTheSessionEndedIsKeptToo() {
        Account member = staff.withPassword(Role.MEMBER);
        Window window = in(member);
        database.owner().sql("delete from access.spring_session").update();
        assertThat(Window.to(window.post(PROFILE, "version", "3", "name", "埼玉 冬子")))
                .isEqualTo("/sign-in?kept&next=/kept");
        window.signIn(member);
        assertThat(window.body(window.get("/kept"))).contains("埼玉 冬子");
    }

    @Test
    void nobodyElseEverSeesIt() {
        Account member = staff.withPassword(Role.MEMBER);
        Account other = staff.withPassword(Role.MEMBER);
        Window window = in(member);
        window.post("/lock");
        window.post(PROFILE, "version", "3", "name", "埼玉 秘子");
        Cookie browser = window.cookie("yukidoke-kept");
        window.post("/sign-out");
        window.signIn(other);
        assertThat(window.body(window.get("/kept"))).doesNotContain("埼玉 秘子");
        // The right person in another browser, and a thief of the cookie alone.
        assertThat(in(member).get("/kept")).bodyText().doesNotContain("埼玉 秘子");
        assertThat(in(other).steal(browser).get("/kept")).bodyText().doesNotContain("埼玉 秘子");
        assertThat(in(member).steal(browser).get("/kept")).bodyText().contains("埼玉 秘子");
        assertThat(database.owner()
                        .sql("select string_agg(encode(content, 'escape'), '') from access.kept")
                        .query(String.class)
                        .single())
                .doesNotContain("秘子", "profile");
    }

    @Test
    void itIsGoneAfterHalfADay() {
        Account member = staff.withPassword(Role.MEMBER);
        Window window = in(member);
        window.post("/lock");
        window.post(PROFILE, "version", "3", "name", "埼玉 旧子");
        window.post("/unlock", "proof", Staff.PASSWORD);
        database.owner()
                .sql("update access.kept set expires_at = expires_at - interval '12 hours' where account = :id")
                .param("id", member.id())
                .update();
        assertThat(window.get("/kept")).bodyText().doesNotContain("埼玉 旧子");
    }

    @Test
    void aFormFromElsewhereIsNotKept() {
        Account member = staff.withPassword(Role.MEMBER);
        Window window = in(member);
        window.post("/lock");
        var forged = server.post()
                .uri(PROFILE)
                .cookie(window.cookie("yukidoke"))
                .param("name", "x")
                .exchange();
        assertThat(forged).hasStatus(403);
        assertThat(kept(member)).isZero();
    }

    @Test
    void aSessionIsOverAfterItsLongestLife() {
        Account member = staff.withPassword(Role.MEMBER);
        Window window = in(member);
        database.owner()
                .sql("update access.sitting set begun_at = begun_at - interval '12 hours' where account = :id")
                .param("id", member.id())
                .update();
        assertThat(Window.to(window.get("/me"))).startsWith("/sign-in?");
        assertThat(Window.to(window.get("/unlock"))).isEqualTo("/desk");
    }

    @Test
    void aLockedSessionOfADisabledAccountOpensNoMore() {
        Account member = staff.withPassword(Role.MEMBER);
        Window window = in(member);
        window.post("/lock");
        database.owner().sql("""
                        update access.account
                        set state = 'disabled', disabled_reason = 'left', disabled_text = '異動'
                        where id = :id
                        """).param("id", member.id()).update();
        assertThat(Window.to(window.post("/unlock", "proof", Staff.PASSWORD))).isEqualTo("/sign-in?ended");
    }

    @Test
    void guessingAtALockedScreenIsSlowed() {
        Account member = staff.withPassword(Role.MEMBER);
        Window window = in(member).from("10.8.0.1");
        window.post("/lock");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(window.post("/unlock", "proof", "guess number " + guess)).hasStatus(422);
        }
        assertThat(window.post("/unlock", "proof", Staff.PASSWORD))
                .hasStatus(429)
                .containsHeader(HttpHeaders.RETRY_AFTER);
    }

    private Window in(Account who) {
        var window = new Window(server);
        MvcTestResult arrived = window.signIn(who);
        if (Window.to(arrived).equals("/sign-in/second")) {
            devices.forget(who);
            window.post("/sign-in/second", "code", devices.code(who));
        }
        return window;
    }

    private void leave(Account who, int minutes) {
        database.owner()
                .sql(
                        "update access.sitting set seen_at = seen_at - make_interval(mins => :minutes) where account = :id")
                .param("minutes", minutes)
                .param("id", who.id())
                .update();
    }

    private long kept(Account who) {
        return database.owner()
                .sql("select count(*) from access.kept where account = :id")
                .param("id", who.id())
                .query(Long.class)
                .single();
    }

    private List<String> actions(Account who) {
        return database.owner()
                .sql("select action from audit.event where object_id = :id order by id")
                .param("id", who.id().toString())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
