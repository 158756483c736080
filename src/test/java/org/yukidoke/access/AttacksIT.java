package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What somebody tries who has a part of what it takes: a password, a cookie, a slip, a link, a form. */
@PageTest
class AttacksIT {

    private static final String NEW_PASSWORD = "a new phrase 雪どけ";

    @Autowired
    private MockMvcTester server;

    @Autowired
    private Staff staff;

    @Autowired
    private Devices devices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestDatabase database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void noFailuresYet() {
        database.owner().sql("delete from access.throttle").update();
    }

    @Test
    void noPageKnowsSomebodyWhoWaitsForTheSecondStep() {
        Account member = named(staff.withPassword(Role.ADMINISTRATOR));
        devices.give(member);
        var window = new Window(server);
        assertThat(Window.to(window.signIn(member))).isEqualTo("/sign-in/second");
        for (String page : pages()) {
            var answer = window.get(page);
            assertThat(window.body(answer)).as(page).doesNotContain(member.name());
            assertThat(window.body(answer)).as(page).doesNotContain("action=\"/sign-out\"");
        }
    }

    @Test
    void noPageKnowsSomebodyWhoseScreenIsLocked() {
        Account member = named(staff.withPassword(Role.MEMBER));
        var window = new Window(server);
        window.signIn(member);
        window.post("/lock");
        for (String page : pages()) {
            if (!page.equals("/unlock")) {
                assertThat(window.body(window.get(page))).as(page).doesNotContain(member.name());
            }
        }
    }

    @Test
    void whoHasToChooseAFactorOpensNothingElse() {
        Account administrator = staff.withPassword(Role.ADMINISTRATOR);
        var window = new Window(server);
        assertThat(Window.to(window.signIn(administrator))).isEqualTo("/me/factors");
        for (String page : List.of("/accounts", "/accounts/new", "/accounts/policy", "/desk", "/me", "/me/tokens")) {
            assertThat(Window.to(window.get(page))).as(page).isEqualTo("/me/factors");
        }
        String other = "/accounts/" + staff.with(Role.VIEWER).id();
        assertThat(Window.to(window.get(other))).isEqualTo("/me/factors");
        assertThat(Window.to(window.post(other + "/factors", "lost", "lost"))).isEqualTo("/me/factors");
        assertThat(window.get("/me/factors/../../accounts").getResponse().getStatus())
                .isNotEqualTo(200);
        assertThat(window.get("/me/factors/..%2f..%2faccounts").getResponse().getStatus())
                .isNotEqualTo(200);
    }

    @Test
    void aResetSlipDoesNotPassTheSecondFactor() {
        Account member = staff.withPassword(Role.MEMBER);
        devices.give(member);
        Slip slip = accounts.slip(Scope.operator(), member.id()).orElseThrow();
        var window = new Window(server);
        var arrived = window.post(slip.path(), "password", NEW_PASSWORD, "again", NEW_PASSWORD);
        assertThat(Window.to(arrived)).isEqualTo("/sign-in/second");
        assertThat(window.get("/me")).hasStatus(303);
        assertThat(window.post("/sign-in/second", "code", devices.code(member))).hasStatus(303);
        assertThat(window.get("/me")).hasStatus(200);
    }

    @Test
    void aLockedSessionIsOverOnceThePasswordWasChangedElsewhere() {
        Account member = staff.withPassword(Role.MEMBER);
        var left = new Window(server);
        left.signIn(member);
        left.post("/lock");
        var here = new Window(server);
        here.signIn(member);
        here.post("/me/password", "old", Staff.PASSWORD, "password", NEW_PASSWORD, "again", NEW_PASSWORD);
        assertThat(Window.to(left.post("/unlock", "proof", NEW_PASSWORD))).isEqualTo("/sign-in?ended");
    }

    @Test
    void aSessionPlantedBeforeTheSecondStepIsWorthNothingAfter() {
        Account member = staff.withPassword(Role.MEMBER);
        devices.give(member);
        var victim = new Window(server);
        victim.signIn(member);
        var thief = new Window(server).steal(victim.cookie("yukidoke"));
        victim.post("/sign-in/second", "code", devices.code(member));
        assertThat(victim.get("/me")).hasStatus(200);
        assertThat(thief.get("/me")).hasStatus(303);
    }

    @Test
    void aCookieStolenBeforeUnlockingIsWorthNothingAfter() {
        Account member = staff.withPassword(Role.MEMBER);
        var victim = new Window(server);
        victim.signIn(member);
        victim.post("/lock");
        var thief = new Window(server).steal(victim.cookie("yukidoke"));
        victim.post("/unlock", "proof", Staff.PASSWORD);
        assertThat(victim.get("/me")).hasStatus(200);
        assertThat(thief.get("/me")).hasStatus(303);
    }

    @Test
    void endingOthersNeedsAProofOfTheLastMinutes() {
        Account member = staff.withPassword(Role.MEMBER);
        var window = new Window(server);
        window.signIn(member);
        database.owner()
                .sql("update access.sitting set proven_at = proven_at - interval '1 hour' where account = :id")
                .param("id", member.id())
                .update();
        assertThat(Window.to(window.post("/me/sessions/end-others"))).isEqualTo("/confirm?next=/me");
        assertThat(Window.to(window.post("/me/sessions/end", "handle", "none"))).isEqualTo("/confirm?next=/me");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/second",
                "/sign-in/passkey",
                "/sign-in/passkey/options",
                "/unlock",
                "/unlock/passkey",
                "/unlock/passkey/options",
                "/sign-out",
                "/invitation"
            })
    void noDoorTakesAFormFromElsewhere(String path) {
        assertThat(server.post().uri(path).param("code", "000000").exchange()).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "/unlock", "/sign-in?x"})
    void noDoorLeadsToAnotherSiteOrInACircle(String next) {
        Account member = staff.withPassword(Role.MEMBER);
        devices.give(member);
        var window = new Window(server);
        window.post("/sign-in", "login", member.login().value(), "password", Staff.PASSWORD, "next", next);
        assertThat(Window.to(window.post("/sign-in/second", "code", devices.code(member))))
                .isEqualTo("/desk");
        assertThat(Window.to(window.post("/confirm", "proof", Staff.PASSWORD, "next", next)))
                .isEqualTo("/desk");
        window.post("/lock");
        assertThat(Window.to(window.post("/unlock", "proof", Staff.PASSWORD, "next", next)))
                .isEqualTo("/desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "[]", "{}", "{\"id\": 1}", "{\"id\": \"AAAA\", \"response\": {}}"})
    void whatIsNoPasskeyIsRefusedInWords(String message) {
        var window = new Window(server);
        assertThat(Window.to(window.post("/sign-in/passkey", "credential", message)))
                .isEqualTo("/sign-in?passkey");
        window.signIn(staff.withPassword(Role.MEMBER));
        assertThat(window.post("/me/factors/passkeys", "name", "x", "credential", message))
                .hasStatus(422);
        assertThat(Window.to(window.post("/confirm/passkey", "credential", message)))
                .startsWith("/confirm?failed");
    }

    @Test
    void nothingTellsWhoHasAnAccountOrASecondFactor() {
        Account plain = staff.withPassword(Role.MEMBER);
        Account guarded = staff.withPassword(Role.MEMBER);
        devices.give(guarded);
        Account invited = staff.invited(Set.of(Grant.everywhere(Role.MEMBER))).account();
        var answers = new TreeSet<String>();
        for (String login : List.of(
                plain.login().value(), guarded.login().value(), invited.login().value(), "nobody-at-all-here")) {
            var answer = new Window(server).post("/sign-in", "login", login, "password", "not the password");
            assertThat(answer).hasStatus(422);
            answers.add(new Window(server)
                    .body(answer)
                    .replace(login, "LOGIN")
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                    .replaceAll("/assets/[0-9a-f]+/", ""));
        }
        assertThat(answers).hasSize(1);
    }

    @Test
    void thoseWithoutAnAccountAreSlowedAlike() {
        Account member = staff.withPassword(Role.MEMBER);
        assertThat(waits(member.login().value(), "10.9.0.1")).isEqualTo(waits("nobody-at-all", "10.9.0.2"));
    }

    private List<Integer> waits(String login, String address) {
        var window = new Window(server).from(address);
        return IntStream.range(0, 7)
                .map(guess -> window.post("/sign-in", "login", login, "password", "guess " + guess)
                        .getResponse()
                        .getStatus())
                .boxed()
                .toList();
    }

    /** Every page the program answers, with made-up values where its address has places. */
    private Set<String> pages() {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((route, method) -> {
            boolean read = route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            boolean ours = method.getBeanType().getName().startsWith("org.yukidoke.");
            if (read && ours) {
                route.getPatternValues().stream()
                        .filter(pattern -> !pattern.startsWith("/assets") && !pattern.startsWith("/api"))
                        .map(pattern -> pattern.replaceAll("\\{[^}]*}", "01900000-0000-7000-8000-000000000009"))
                        .forEach(found::add);
            }
        });
        assertThat(found).hasSizeGreaterThan(20);
        return found;
    }

    /** With a name nothing else on any page holds. */
    private Account named(Account account) {
        database.owner()
                .sql("update access.account set name = :name where id = :id")
                .param("name", "雪野 " + account.login().value())
                .param("id", account.id())
                .update();
        return staff.get(account);
    }
}
