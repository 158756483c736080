package org.yukidoke.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yukidoke.access.Account;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Every page and action of this module, asked by every role and by nobody. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private TestDatabase database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<Role, Account> people = new EnumMap<>(Role.class);

    @BeforeAll
    void oneOfEach() {
        for (Role role : Role.values()) {
            people.put(role, staff.with(role));
        }
    }

    /** The status everybody allowed gets; of the others the signed-in are refused and strangers asked to sign in. */
    private static final String MATRIX = """
            GET,  /desk,                  all,           200, ''
            GET,  /me,                    all,           200, ''
            POST, /me/profile,            all,           409, name=花子&language=ja&version=99
            POST, /me/password,           all,           422, old=x&password=short&again=short
            POST, /me/sessions/end,       all,           303, handle=none
            POST, /me/sessions/end-others, all,          303, ''
            GET,  /me/tokens,             all,           200, ''
            POST, /me/tokens,             all,           422, name=&until=2000-01-01
            POST, /me/tokens/revoke,      all,           303, id=01900000-0000-7000-8000-000000000009
            GET,  /me/factors,            all,           200, ''
            POST, /me/factors/totp,       all,           303, ''
            GET,  /me/factors/totp,       all,           303, ''
            POST, /me/factors/totp/confirm, all,         303, code=1
            POST, /me/factors/totp/remove, all,          303, ''
            POST, /me/factors/recovery,   all,           303, ''
            POST, /me/factors/passkeys/options, all,     403, ''
            POST, /me/factors/passkeys,   all,           303, name=x
            POST, /me/factors/passkeys/remove, all,      303, id=01900000-0000-7000-8000-000000000009
            POST, /me/factors/provider,   all,           303, provider=none
            POST, /me/factors/provider/remove, all,      303, provider=none
            POST, /lock,                  all,           303, ''
            GET,  /confirm,               all,           200, ''
            POST, /confirm,               all,           422, proof=000000
            POST, /confirm/passkey/options, all,         200, ''
            POST, /confirm/passkey,       all,           303, credential=x
            GET,  /kept,                  all,           200, ''
            POST, /kept/{id}/send,        all,           303, ''
            POST, /kept/{id}/discard,     all,           303, ''
            GET,  /accounts/policy,       administrator, 200, ''
            POST, /accounts/policy,       administrator, 422, roles=nobody
            GET,  /accounts/vacancies,    administrator, 200, ''
            GET,  /accounts/transfer,     administrator, 200, ''
            GET,  /accounts/transfer/roster.csv, administrator, 200, ''
            POST, /accounts/transfer,     administrator, 422, ''
            POST, /accounts/transfer/take, administrator, 422, text=x
            GET,  /accounts/{id}/timed,   administrator, 200, ''
            POST, /accounts/{id}/timed,   administrator, 422, grant=none
            POST, /accounts/{id}/timed/end, administrator, 303, grant=01900000-0000-7000-8000-000000000009
            GET,  /accounts/{id}/hand-over, administrator, 200, ''
            POST, /accounts/{id}/hand-over, administrator, 422, version=2
            POST, /accounts/{id}/factors, administrator, 303, lost=lost
            GET,  /audit,                 administrator+auditor, 200, ''
            GET,  /audit/head,            administrator+auditor, 200, ''
            GET,  /audit/record.csv,      administrator+auditor, 200, ''
            GET,  /accounts,              administrator, 200, ''
            GET,  /accounts/new,          administrator, 200, ''
            POST, /accounts,              administrator, 422, login=x
            GET,  /accounts/{id},         administrator, 200, ''
            POST, /accounts/{id}/standing, administrator, 303, version=2&grants=viewer@*
            POST, /accounts/{id}/slip,    administrator, 200, ''
            POST, /accounts/{id}/disable, administrator, 303, version=2&reason=left&text=異動
            POST, /accounts/{id}/enable,  administrator, 303, version=2
            """;

    private static final Set<String> FOR_ANYBODY = Set.of(
            "/sign-in",
            "/sign-in/second",
            "/sign-in/passkey",
            "/sign-in/passkey/options",
            "/sign-in/with/{provider}",
            "/sign-in/from/{provider}",
            "/unlock",
            "/unlock/passkey",
            "/unlock/passkey/options",
            "/sign-out",
            "/invitation",
            "/invitation/{code}",
            "/reset/{code}",
            "/seat",
            "/seat/{code}");

    @ParameterizedTest(name = "{0} {1} is for {2}")
    @CsvSource(textBlock = MATRIX)
    void everyPageKnowsWhoMayOpenIt(String method, String path, String allowed, int status, String form) {
        for (Role role : Role.values()) {
            boolean may = allowed.equals("all") || List.of(allowed.split("\\+")).contains(role.key());
            assertThat(browser.perform(request(method, path, form).with(Staff.as(person(role)))))
                    .as("%s as %s", path, role)
                    .hasStatus(may ? status : 403);
        }
        var stranger = browser.perform(request(method, path, form));
        assertThat(stranger).as("%s as nobody", path).hasStatus(303);
        assertThat(stranger.getResponse().getHeader("Location")).startsWith("/sign-in?");
    }

    @ParameterizedTest(name = "{0} {1} needs the token of a form")
    @CsvSource(textBlock = MATRIX)
    void noFormIsTakenFromElsewhere(String method, String path, String allowed, int status, String form) {
        if (method.equals("POST")) {
            assertThat(browser.perform(plain(method, path, form).with(Staff.as(person(Role.ADMINISTRATOR)))))
                    .hasStatus(403);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleFindsItsOwnWorkOnTheDesk(Role role) {
        String desk = body(browser.perform(request("GET", "/desk", "").with(Staff.as(person(role)))));
        assertThat(desk).contains(WORK.getOrDefault(role, "?"));
        WORK.forEach((other, work) -> {
            if (other != role) {
                assertThat(desk).doesNotContain(work);
            }
        });
    }

    private static final Map<Role, String> WORK = Map.of(
            Role.SECRETARIAT, "計画を点検する",
            Role.MEMBER, "取組を確かめる",
            Role.COUNSELLOR, "窓口と支援を探す",
            Role.VIEWER, "計画を読む",
            Role.AUDITOR, "あなたの機関が預かる人",
            Role.ADMINISTRATOR, "利用者の管理");

    @Test
    void noPageIsMissingFromTheMatrix() {
        List<String> tested = MATRIX.lines()
                .map(line -> line.split(",", 3))
                .map(cells -> cells[0].strip() + " " + cells[1].strip())
                .toList();
        var answered = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().equals("org.yukidoke.access.web"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(path -> !FOR_ANYBODY.contains(path))
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .toList();
        assertThat(tested).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void aRefusalIsNoted() {
        Account viewer = staff.with(Role.VIEWER);
        assertThat(browser.perform(request("GET", "/accounts", "").with(Staff.as(viewer))))
                .hasStatus(403);
        assertThat(database.owner()
                        .sql("select action || ' ' || object_id from audit.event where account = :id and not permitted")
                        .param("id", viewer.id())
                        .query(String.class)
                        .single())
                .isEqualTo("access.page /accounts");
    }

    @Test
    void aPageThatDoesNotExistIsMissingForStrangersToo() {
        assertThat(browser.perform(request("GET", "/no/such/page", ""))).hasStatus(404);
    }

    private Account person(Role role) {
        Account known = people.get(role);
        assertThat(known).isNotNull();
        return staff.get(Objects.requireNonNull(known));
    }

    private MockHttpServletRequestBuilder request(String method, String path, String form) {
        MockHttpServletRequestBuilder request = plain(method, path, form);
        return method.equals("POST") ? request.with(Staff.form()) : request;
    }

    private MockHttpServletRequestBuilder plain(String method, String path, String form) {
        String target = path.contains("{id}") ? staff.with(Role.VIEWER).id().toString() : "";
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path.replace("{id}", target));
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                request.param(parts[0], parts[1]);
            }
        }
        return request;
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatus(200);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
