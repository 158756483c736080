package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Signing in by two things, and everything somebody tries who has only one. */
@PageTest
class SecondStepIT {

    @Autowired
    private MockMvcTester server;

    @Autowired
    private Staff staff;

    @Autowired
    private Devices devices;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Factors factors;

    @Autowired
    private FactorPolicy policy;

    @Autowired
    private FirstAdministrator first;

    @BeforeEach
    void noFailuresYet() {
        database.owner().sql("delete from access.throttle").update();
    }

    @Test
    void thePasswordAloneOpensNothing() {
        Account member = withApp(Role.MEMBER);
        var window = new Window(server);
        assertThat(Window.to(window.signIn(member))).isEqualTo("/sign-in/second");
        for (String page : List.of("/desk", "/me", "/me/factors", "/me/factors/totp", "/kept", "/confirm")) {
            assertThat(window.get(page)).hasStatus(303);
            assertThat(Window.to(window.get(page))).startsWith("/sign-in?");
        }
        for (String form : List.of("/me/profile", "/me/factors/totp/remove", "/me/factors/recovery", "/lock")) {
            assertThat(Window.to(window.post(form, "version", "1", "name", "x")))
                    .startsWith("/sign-in?");
        }
        assertThat(window.body(window.get("/"))).doesNotContain(member.name());
        assertThat(done(member)).doesNotContain("access.sign-in");
    }

    @Test
    void theCodeOfTheAppCompletesIt() {
        Account member = withApp(Role.MEMBER);
        var window = new Window(server);
        window.post("/sign-in", "login", member.login().value(), "password", Staff.PASSWORD, "next", "/me");
        String pending = window.cookie("yukidoke").getValue();
        var arrived = window.post("/sign-in/second", "code", devices.code(member));
        assertThat(Window.to(arrived)).isEqualTo("/me");
        assertThat(window.cookie("yukidoke").getValue()).isNotEqualTo(pending);
        assertThat(window.body(window.get("/me"))).contains("パスワードと認証アプリ");
        assertThat(done(member)).contains("access.sign-in");
    }

    @Test
    void aCodeIsTakenOnce() {
        Account member = withApp(Role.MEMBER);
        String code = devices.code(member);
        var first = new Window(server);
        first.signIn(member);
        assertThat(first.post("/sign-in/second", "code", code)).hasStatus(303);
        var second = new Window(server);
        second.signIn(member);
        assertThat(second.post("/sign-in/second", "code", code)).hasStatus(422);
    }

    @Test
    void theAppOfAnotherOpensNothing() {
        Account member = withApp(Role.MEMBER);
        Account other = withApp(Role.MEMBER);
        var window = new Window(server);
        window.signIn(member);
        assertThat(window.post("/sign-in/second", "code", devices.code(other))).hasStatus(422);
    }

    @Test
    void guessingCodesIsSlowed() {
        Account member = withApp(Role.MEMBER);
        var window = new Window(server).from("10.7.0.1");
        window.signIn(member);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(window.post("/sign-in/second", "code", "00000" + guess)).hasStatus(422);
        }
        assertThat(window.post("/sign-in/second", "code", devices.code(member)))
                .hasStatus(429)
                .containsHeader("Retry-After");
    }

    @Test
    void aCodeOnPaperStandsInOnce() {
        Account member = withApp(Role.MEMBER);
        List<String> codes = factors.drawRecovery(Scope.of(member));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var window = new Window(server);
        window.signIn(member);
        String typed = codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(Window.to(window.post("/sign-in/second", "code", typed))).isEqualTo("/desk");
        var again = new Window(server);
        again.signIn(member);
        assertThat(again.post("/sign-in/second", "code", codes.getFirst())).hasStatus(422);
    }

    @Test
    void theSecretAndTheCodesStandNowhereInPlain() {
        Account member = withApp(Role.MEMBER);
        List<String> codes = factors.drawRecovery(Scope.of(member));
        String rows = database.owner().sql("""
                        select coalesce(string_agg(encode(t.secret, 'escape'), ' '), '')
                               || (select string_agg(encode(r.hash, 'escape'), ' ') from access.recovery r)
                        from access.totp t
                        """).query(String.class).single();
        assertThat(rows)
                .doesNotContain(codes.getFirst())
                .doesNotContain(codes.getFirst().replace("-", ""));
    }

    @Test
    void aSecondStepLeftOpenEndsWithThePassword() {
        Account member = withApp(Role.MEMBER);
        var thief = new Window(server);
        thief.signIn(member);
        database.owner()
                .sql("update access.account set sessions_from = clock_timestamp() + interval '1 second' where id = :id")
                .param("id", member.id())
                .update();
        assertThat(Window.to(thief.post("/sign-in/second", "code", devices.code(member))))
                .isEqualTo("/sign-in?ended");
    }

    @Test
    void aRoleThatDemandsItLeadsToChoosingAndNowhereElse() {
        Account counsellor = staff.withPassword(Role.COUNSELLOR);
        var window = new Window(server);
        assertThat(Window.to(window.signIn(counsellor))).isEqualTo("/me/factors");
        assertThat(window.body(window.get("/me/factors"))).contains("先に、どちらか一つを登録してください");
        for (String page : List.of("/desk", "/me", "/me/tokens", "/kept")) {
            assertThat(Window.to(window.get(page))).isEqualTo("/me/factors");
        }
        assertThat(Window.to(window.post("/me/tokens", "name", "x", "until", "2026-12-01")))
                .isEqualTo("/me/factors");
        window.post("/me/factors/totp");
        String page = window.body(window.get("/me/factors/totp"));
        assertThat(page).contains("<svg class=\"qr\"").contains("登録を終える");
        String code = devices.code(counsellor);
        assertThat(window.post("/me/factors/totp/confirm", "code", "000000")).hasStatus(422);
        var done = window.post("/me/factors/totp/confirm", "code", code);
        assertThat(window.body(done)).contains("予備の符号");
        assertThat(window.get("/desk")).hasStatus(200);
        assertThat(window.get("/me/factors/totp")).hasStatus(303);
    }

    @Test
    void theLastOneCannotBeRemovedWhereItIsDemanded() {
        Account counsellor = staff.withPassword(Role.COUNSELLOR);
        devices.give(counsellor);
        var window = in(counsellor);
        assertThat(window.post("/me/factors/totp/remove")).hasStatus(409);
        Account member = withApp(Role.MEMBER);
        assertThat(Window.to(in(member).post("/me/factors/totp/remove"))).isEqualTo("/me/factors?done=removed");
    }

    @Test
    void whatChangesFactorsNeedsAProofOfTheLastMinutes() {
        Account member = withApp(Role.MEMBER);
        var window = in(member);
        database.owner()
                .sql("update access.sitting set proven_at = proven_at - interval '11 minutes' where account = :id")
                .param("id", member.id())
                .update();
        for (String form : List.of("/me/factors/totp/remove", "/me/factors/recovery", "/me/factors/passkeys")) {
            assertThat(Window.to(window.post(form, "name", "x"))).isEqualTo("/confirm?next=/me/factors");
        }
        assertThat(window.post("/me/factors/passkeys/options")).hasStatus(403);
        assertThat(window.post("/confirm", "proof", "a wrong password")).hasStatus(422);
        assertThat(Window.to(window.post("/confirm", "proof", Staff.PASSWORD, "next", "/me/factors")))
                .isEqualTo("/me/factors");
        assertThat(Window.to(window.post("/me/factors/totp/remove"))).isEqualTo("/me/factors?done=removed");
    }

    @Test
    void anAdministratorVoidsWhatSomebodyLostAndSeesNoneOfIt() {
        Account member = withApp(Role.MEMBER);
        List<String> codes = factors.drawRecovery(Scope.of(member));
        var window = in(member);
        Account administrator = staff.withPassword(Role.ADMINISTRATOR);
        devices.give(administrator);
        var office = in(administrator);
        assertThat(Window.to(office.post("/accounts/" + member.id() + "/factors")))
                .contains("missing");
        assertThat(Window.to(office.post("/accounts/" + member.id() + "/factors", "lost", "lost")))
                .endsWith("done=factors");
        assertThat(window.get("/desk")).hasStatus(303);
        var again = new Window(server);
        assertThat(Window.to(again.signIn(member))).isEqualTo("/desk");
        assertThat(codes).isNotEmpty();
        assertThat(database.owner()
                        .sql("select count(*) from access.totp where account = :id")
                        .param("id", member.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.owner()
                        .sql("select detail ->> 'reason' from audit.event where object_id = :id and action = :action")
                        .param("id", member.id().toString())
                        .param("action", "account.reset-factors")
                        .query(String.class)
                        .single())
                .isEqualTo("lost");
    }

    @Test
    void whoCommandsTheMachineHelpsTheLastAdministrator() {
        Account administrator = withApp(Role.ADMINISTRATOR);
        Slip slip = first.invite(administrator.login().value(), administrator.name());
        var window = new Window(server);
        var arrived = window.post(slip.path(), "password", Staff.PASSWORD + "!", "again", Staff.PASSWORD + "!");
        assertThat(Window.to(arrived)).isEqualTo("/me/factors");
        assertThat(window.body(window.get("/me/factors"))).contains("先に、どちらか一つを登録してください");
    }

    @Test
    void anOrganisationCanAskForMore() {
        Account administrator = staff.with(Role.ADMINISTRATOR);
        Account strict = staff.withPassword(Set.of(Grant.everywhere(Role.VIEWER)), "saitama.strict");
        policy.set(Scope.of(administrator), "saitama.strict", Set.of(Role.VIEWER));
        assertThat(Window.to(new Window(server).signIn(strict))).isEqualTo("/me/factors");
        assertThat(Window.to(new Window(server).signIn(staff.withPassword(Role.VIEWER))))
                .isEqualTo("/desk");
    }

    private Account withApp(Role role) {
        Account account = staff.withPassword(role);
        devices.give(account);
        return account;
    }

    private Window in(Account who) {
        var window = new Window(server);
        window.signIn(who);
        assertThat(window.post("/sign-in/second", "code", devices.code(who))).hasStatus(303);
        return window;
    }

    private List<String> done(Account who) {
        return database.owner()
                .sql("select action from audit.event where object_id = :id and permitted")
                .param("id", who.id().toString())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
