package org.yukidoke.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.yukidoke.access.Staff;
import org.yukidoke.funding.Asked;
import org.yukidoke.funding.GrantRequest;
import org.yukidoke.funding.GrantRequests;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page and deed of grant requests, for everybody a council knows. */
@PageTest(laidOut = Councils.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantPermissionsIT {

    private static final String PLAN = "saitama-r7";
    private static final String BODY = "saitama.labour-bureau";

    /** What the secretariat gets, a member and a counsellor of the body it is about, and a member of another body. */
    private static final String MATRIX = """
            GET,  /desk/plans/{plan}/grants,             '',            200, 200, 403, 200
            POST, /desk/plans/{plan}/grants,             name=,         403, 422, 403, 422
            GET,  /desk/plans/{plan}/grants/{id},        '',            200, 200, 403, 200
            POST, /desk/plans/{plan}/grants/{id}/return, reason=,       409, 403, 403, 403
            POST, /desk/plans/{plan}/grants/{id}/apply,  on=2026-04-01, 422, 422, 403, 403
            POST, /desk/plans/{plan}/grants/{id}/agree,  none=none,     302, 403, 403, 403
            """;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private GrantRequests requests;

    @Autowired
    private Plans plans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, Account> people = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    @BeforeAll
    void everybody() {
        people.put("secretariat", somebody(Role.SECRETARIAT, "saitama", ""));
        people.put("member", somebody(Role.MEMBER, "saitama", BODY));
        people.put("counsellor", somebody(Role.COUNSELLOR, "saitama", BODY));
        people.put("other member", somebody(Role.MEMBER, "saitama", "saitama.prefecture"));
        people.put("viewer", somebody(Role.VIEWER, "saitama", BODY));
        people.put("auditor", somebody(Role.AUDITOR, Grant.EVERYWHERE, BODY));
        people.put("administrator", somebody(Role.ADMINISTRATOR, Grant.EVERYWHERE, BODY));
        people.put("secretariat elsewhere", somebody(Role.SECRETARIAT, "akita", ""));
        var asked = new Asked(
                "",
                new Asked.Described(
                        "居場所づくり事業",
                        "さいたま市",
                        plans.get(PLAN).actors().schemes().getFirst().key(),
                        "週に三日ひらく居場所"),
                new Asked.Period(new PartialDate.Unknown(), new PartialDate.Unknown(), "令和8年度"),
                new GrantRequest.Money(new BigDecimal("1200"), "市の実施分のみ"),
                new Asked.Indicator("利用者数", new BigDecimal("60"), "人"),
                "利用の見込みが増えたため");
        var made = (GrantRequests.Step.Done) requests.ask(staff.scopeOf(person("member")), PLAN, asked);
        names.put("{plan}", PLAN);
        names.put("{id}", made.request().id().toString());
    }

    private Account somebody(Role role, String where, String organisation) {
        return staff.with(Set.of(new Grant(role, where)), organisation);
    }

    private Account person(String who) {
        return Objects.requireNonNull(people.get(who));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = MATRIX)
    void everyPageKnowsWhoMayOpenIt(
            String method, String path, String form, int secretariat, int member, int counsellor, int other) {
        var statuses =
                Map.of("secretariat", secretariat, "member", member, "counsellor", counsellor, "other member", other);
        people.forEach((who, account) -> assertThat(
                        browser.perform(request(method, path, form).with(Staff.as(account))))
                .as("%s as %s", path, who)
                .hasStatus(statuses.getOrDefault(who, 403)));
        var stranger = browser.perform(request(method, path, form));
        assertThat(stranger).as("%s as nobody", path).hasStatus(303);
        assertThat(stranger.getResponse().getHeader("Location")).startsWith("/sign-in?");
    }

    @ParameterizedTest(name = "{0} {1} needs the token of a form")
    @CsvSource(textBlock = MATRIX)
    void noFormIsTakenFromElsewhere(String method, String path, String form) {
        if (method.equals("POST")) {
            for (String who : List.of("secretariat", "member")) {
                assertThat(browser.perform(plain(method, path, form).with(Staff.as(person(who)))))
                        .as(who)
                        .hasStatus(403);
            }
        }
    }

    @Test
    void noPageIsMissingFromTheMatrix() {
        List<String> tested = MATRIX.lines()
                .map(row -> row.split(",", 3))
                .map(cells -> cells[0].strip() + " " + cells[1].strip())
                .distinct()
                .toList();
        var answered = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getSimpleName().equals("GrantPages"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
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
        String address = path;
        for (var name : names.entrySet()) {
            address = address.replace(name.getKey(), name.getValue());
        }
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), address);
        String[] parts = form.split("=", 2);
        return parts.length == 2 ? request.param(parts[0], parts[1]) : request;
    }
}
