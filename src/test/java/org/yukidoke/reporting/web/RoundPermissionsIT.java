package org.yukidoke.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.progress.Councils;
import org.yukidoke.reporting.OpenRounds;
import org.yukidoke.reporting.Round;
import org.yukidoke.support.PageTest;

/** Every page and action of rounds, asked by everybody a council knows, by people of other councils and by nobody. */
@PageTest(laidOut = Councils.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundPermissionsIT {

    private static final String BODY = "tochigi.labour-bureau";

    /** The status everybody allowed gets; of the others the signed-in are refused and strangers asked to sign in. */
    private static final String MATRIX = """
            GET,  /desk/plans/{key}/rounds,   council,     200, ''
            POST, /desk/plans/{key}/rounds,   secretariat, 422, title=
            GET,  /desk/rounds/{id},          secretariat, 200, ''
            POST, /desk/rounds/{id},          secretariat, 422, deed=none
            GET,  /desk/rounds/{id}/frozen,   council,     404, ''
            GET,  /desk/reports/{ask},        reporting,   200, ''
            POST, /desk/reports/{ask},        reporting,   422, deed=none
            POST, /desk/reports/{ask}/cells,  reporting,   200, since=0
            GET,  /desk/reports/{ask}/cells,  reporting,   200, ''
            GET,  /desk/reports/{ask}/workbook,          reporting, 200, ''
            POST, /desk/reports/{ask}/workbook,          reporting, 422, none=none
            GET,  /desk/reports/{ask}/workbook/report.xlsx, reporting, 200, ''
            GET,  /desk/reports/{ask}/workbook/receipt.xlsx, reporting, 200, ''
            GET,  /desk/reports/{ask}/workbook/{upload}, reporting, 404, ''
            POST, /desk/reports/{ask}/workbook/{upload}, reporting, 404, none=none
            """;

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "secretariat", Set.of("secretariat"),
            "reporting", Set.of("secretariat", "member", "counsellor"),
            "council", Set.of("secretariat", "member", "counsellor", "other member", "viewer"));

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private OpenRounds open;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, Account> people = new LinkedHashMap<>();
    private String round = "";
    private String ask = "";

    @BeforeAll
    void everybody() {
        people.put("secretariat", somebody(Role.SECRETARIAT, "tochigi", BODY));
        people.put("member", somebody(Role.MEMBER, "tochigi", BODY));
        people.put("counsellor", somebody(Role.COUNSELLOR, "tochigi", BODY));
        people.put("other member", somebody(Role.MEMBER, "tochigi", "tochigi.prefecture"));
        people.put("viewer", somebody(Role.VIEWER, "tochigi", BODY));
        people.put("auditor", somebody(Role.AUDITOR, Grant.EVERYWHERE, BODY));
        people.put("administrator", somebody(Role.ADMINISTRATOR, Grant.EVERYWHERE, BODY));
        people.put("secretariat elsewhere", somebody(Role.SECRETARIAT, "saitama", BODY));
        Scope secretariat = open.secretariat("tochigi");
        Round opened = open.open(secretariat, "tochigi-r2", OpenRounds.wanted("2021"));
        round = opened.id().toString();
        UUID of = open.ask(secretariat, opened, BODY);
        ask = of.toString();
    }

    private Account somebody(Role role, String where, String organisation) {
        return staff.with(Set.of(new Grant(role, where)), organisation);
    }

    @ParameterizedTest(name = "{0} {1} is for {2}")
    @CsvSource(textBlock = MATRIX)
    void everyPageKnowsWhoMayOpenIt(String method, String path, String allowed, int status, String form) {
        var may = Objects.requireNonNull(ALLOWED.get(allowed));
        people.forEach((who, account) -> assertThat(
                        browser.perform(request(method, path, form).with(Staff.as(account))))
                .as("%s as %s", path, who)
                .hasStatus(may.contains(who) ? status : 403));
        var stranger = browser.perform(request(method, path, form));
        assertThat(stranger).as("%s as nobody", path).hasStatus(303);
        assertThat(stranger.getResponse().getHeader("Location")).startsWith("/sign-in?");
    }

    @ParameterizedTest(name = "{0} {1} needs the token of a form")
    @CsvSource(textBlock = MATRIX)
    void noFormIsTakenFromElsewhere(String method, String path, String allowed, int status, String form) {
        if (method.equals("POST")) {
            var asked = plain(method, path, form).with(Staff.as(Objects.requireNonNull(people.get("secretariat"))));
            assertThat(browser.perform(asked)).hasStatus(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /seat/reports/{ask}",
        "POST, /seat/reports/{ask}",
        "POST, /seat/reports/{ask}/cells",
        "GET, /seat/reports/{ask}/cells"
    })
    void withoutASeatNobodyComesInByItsDoor(String method, String path) {
        people.forEach((who, account) -> assertThat(
                        browser.perform(request(method, path, "deed=save").with(Staff.as(account))))
                .as(who)
                .hasStatus(403));
        assertThat(browser.perform(request(method, path, "deed=save"))
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(200);
    }

    @Test
    void noPageIsMissingFromTheMatrix() {
        List<String> tested = MATRIX.lines()
                .map(row -> row.split(",", 3))
                .map(cells -> cells[0].strip() + " " + cells[1].strip())
                .toList();
        var answered = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().equals("org.yukidoke.reporting.web"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(path -> !path.startsWith("/seat/") && !path.contains("/reminders"))
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .toList();
        assertThat(tested).containsExactlyInAnyOrderElementsOf(answered);
    }

    private MockHttpServletRequestBuilder request(String method, String path, String form) {
        var request = plain(method, path, form);
        return method.equals("POST") ? request.with(Staff.form()) : request;
    }

    private MockHttpServletRequestBuilder plain(String method, String path, String form) {
        String address = path.replace("{key}", "tochigi-r2")
                .replace("{id}", round)
                .replace("{ask}", ask)
                .replace("{upload}", UUID.randomUUID().toString());
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), address);
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                request.param(parts[0], parts[1]);
            }
        }
        return request;
    }
}
