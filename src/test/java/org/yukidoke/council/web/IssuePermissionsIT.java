package org.yukidoke.council.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.yukidoke.council.Issue;
import org.yukidoke.council.Issues;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page and deed of issues and proposals, for everybody a council knows. An issue nobody shared is not there for others. */
@PageTest(laidOut = Councils.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuePermissionsIT {

    private static final String PLAN = "tochigi-r2";
    private static final String BODY = "tochigi.labour-bureau";

    /** What the secretariat gets, a member and a counsellor of the body it is about, and a member of another body. */
    private static final String MATRIX = """
            GET,  /desk/plans/{key}/issues,                     '',       200, 200, 200, 200
            POST, /desk/plans/{key}/issues,                     title=,   422, 422, 422, 422
            GET,  /desk/plans/{key}/issues/{issue},             '',       200, 200, 200, 404
            POST, /desk/plans/{key}/issues/{issue}/step,        state=x,  422, 422, 422, 404
            POST, /desk/plans/{key}/issues/{issue}/share,       share=x,  303, 303, 303, 404
            GET,  /desk/plans/{key}/proposals,                  '',       200, 200, 200, 200
            POST, /desk/plans/{key}/proposals,                  title=,   422, 422, 422, 422
            GET,  /desk/plans/{key}/proposals/{proposal},       '',       200, 200, 200, 200
            POST, /desk/plans/{key}/proposals/{proposal}/step,  state=x,  422, 403, 403, 403
            POST, /desk/plans/{key}/proposals/{proposal}/share, share=x,  303, 303, 303, 403
            """;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Issues issues;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, Account> people = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    @BeforeAll
    void everybody() {
        people.put("secretariat", somebody(Role.SECRETARIAT, "tochigi", ""));
        people.put("member", somebody(Role.MEMBER, "tochigi", BODY));
        people.put("counsellor", somebody(Role.COUNSELLOR, "tochigi", BODY));
        people.put("other member", somebody(Role.MEMBER, "tochigi", "tochigi.prefecture"));
        people.put("viewer", somebody(Role.VIEWER, "tochigi", BODY));
        people.put("auditor", somebody(Role.AUDITOR, Grant.EVERYWHERE, BODY));
        people.put("administrator", somebody(Role.ADMINISTRATOR, Grant.EVERYWHERE, BODY));
        people.put("secretariat elsewhere", somebody(Role.SECRETARIAT, "akita", ""));
        names.put("{key}", PLAN);
        names.put("{issue}", raised(Issue.Kind.ISSUE, "member", Map.of("title", "窓口が遠い", "text", "県北から通えない")));
        names.put(
                "{proposal}",
                raised(Issue.Kind.PROPOSAL, "secretariat", Map.of("title", "提案", "text", "助成を広げる", "body", BODY)));
    }

    private String raised(Issue.Kind kind, String who, Map<String, String> typed) {
        var scope = staff.scopeOf(person(who));
        var place = new Issues.Place(PLAN, kind);
        assertThat(issues.raise(scope, place, typed, List.of())).isEmpty();
        return issues.list(scope, place).getFirst().id().toString();
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
                .map(cells -> cells[0].strip() + " "
                        + cells[1].strip()
                                .replaceAll("/(issues|proposals)", "/{kind:issues|proposals}")
                                .replaceAll("\\{(issue|proposal)}", "{id}"))
                .distinct()
                .toList();
        var answered = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getSimpleName().equals("IssuePages"))
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
