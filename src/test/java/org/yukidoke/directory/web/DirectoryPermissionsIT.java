package org.yukidoke.directory.web;

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
import org.yukidoke.access.Staff;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Saving;
import org.yukidoke.directory.Windows;
import org.yukidoke.support.PageTest;

/** Every page and action of the directory's desk, asked by everybody a council knows, by others and by nobody. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryPermissionsIT {

    private static final String BODY = "tochigi.labour-bureau";

    /** The status everybody allowed gets; of the others the signed-in are refused and strangers asked to sign in. */
    private static final String MATRIX = """
            GET,  /desk/directory,                        reading,     200, ''
            GET,  /desk/directory/{id},                   council,     200, ''
            POST, /desk/directory/{id}/confirm,           keeping,     409, version=99
            POST, /desk/directory/{id}/capacity,          keeping,     422, capacity.on=x
            POST, /desk/directory/{id}/shown,             keeping,     303, shown=yes
            POST, /desk/directory/{id}/retire,            keeping,     422, successor=none
            POST, /desk/directory/{id}/owner,             secretariat, 303, owner=tochigi.labour-bureau
            POST, /desk/directory/{id}/note,              keeping,     303, note=x
            GET,  /desk/directory/{id}/edit,              keeping,     200, ''
            POST, /desk/directory/{id}/edit,              keeping,     422, title.ja=
            GET,  /desk/directory/{id}/propose,           council,     200, ''
            POST, /desk/directory/{id}/propose,           council,     422, title.ja=
            GET,  /desk/directory/new,                    entering,    200, ''
            POST, /desk/directory/new,                    entering,    422, title.ja=
            POST, /desk/directory/proposals/{none}/accept, reading,    404, version=1&fields=type
            POST, /desk/directory/proposals/{none}/decline, reading,   404, reason=x
            """;

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "secretariat", Set.of("secretariat"),
            "keeping", Set.of("secretariat", "member", "counsellor"),
            "council", Set.of("secretariat", "member", "counsellor", "other member", "viewer"),
            "entering", Set.of("secretariat", "member", "counsellor", "other member", "secretariat elsewhere"),
            "reading",
                    Set.of("secretariat", "member", "counsellor", "other member", "viewer", "secretariat elsewhere"));

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Entries entries;

    @Autowired
    private Organisations organisations;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, Account> people = new LinkedHashMap<>();
    private String entry = "";

    @BeforeAll
    void everybody() {
        organisations.enter(new Organisation(BODY, "tochigi", "労働局", "", "栃木労働局", "labour_bureau"));
        people.put("secretariat", somebody(Role.SECRETARIAT, "tochigi", BODY));
        people.put("member", somebody(Role.MEMBER, "tochigi", BODY));
        people.put("counsellor", somebody(Role.COUNSELLOR, "tochigi", BODY));
        people.put("other member", somebody(Role.MEMBER, "tochigi", "tochigi.prefecture"));
        people.put("viewer", somebody(Role.VIEWER, "tochigi", BODY));
        people.put("auditor", somebody(Role.AUDITOR, Grant.EVERYWHERE, BODY));
        people.put("administrator", somebody(Role.ADMINISTRATOR, Grant.EVERYWHERE, BODY));
        people.put("secretariat elsewhere", somebody(Role.SECRETARIAT, "saitama", BODY));
        var draft = new Entries.Draft(
                "tochigi." + UUID.randomUUID(), "tochigi", BODY, Windows.named("相談窓口"), Origin.DESK, "");
        var scope = staff.scopeOf(Objects.requireNonNull(people.get("secretariat")));
        entry = ((Saving.Kept) entries.add(scope, draft)).entry().id().toString();
    }

    private Account somebody(Role role, String where, String organisation) {
        return staff.with(Set.of(new Grant(role, where)), organisation);
    }

    @ParameterizedTest(name = "{0} {1} is for {2}")
    @CsvSource(textBlock = MATRIX)
    void everyPageKnowsWhoMayOpenIt(String method, String path, String allowed, int status, String form) {
        var may = Objects.requireNonNull(ALLOWED.get(allowed));
        people.forEach((who, account) -> {
            // Another council's entry is not there for its secretariat.
            int refused = who.equals("secretariat elsewhere") && path.contains("{id}") ? 404 : 403;
            assertThat(browser.perform(request(method, path, form).with(Staff.as(account))))
                    .as("%s as %s", path, who)
                    .hasStatus(may.contains(who) ? status : refused);
        });
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
        "GET, /seat/entries/{id}",
        "POST, /seat/entries/{id}/confirm",
        "GET, /seat/entries/{id}/propose",
        "POST, /seat/entries/{id}/propose"
    })
    void withoutASeatNobodyComesInByItsDoor(String method, String path) {
        people.forEach((who, account) -> assertThat(
                        browser.perform(request(method, path, "version=1").with(Staff.as(account))))
                .as(who)
                .hasStatus(403));
        assertThat(browser.perform(request(method, path, "version=1"))).hasStatus(303);
    }

    @Test
    void noPageIsMissingFromTheMatrix() {
        List<String> tested = MATRIX.lines()
                .map(line -> line.split(",", 3))
                .map(cells -> cells[0].strip() + " " + cells[1].strip().replace("{none}", "{id}"))
                .toList();
        var answered = mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().equals("org.yukidoke.directory.web"))
                .flatMap(each -> each.getKey().getPatternValues().stream()
                        .filter(path -> !path.startsWith("/seat/"))
                        .flatMap(path -> each.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .toList();
        assertThat(tested).containsExactlyInAnyOrderElementsOf(answered);
    }

    private MockHttpServletRequestBuilder request(String method, String path, String form) {
        MockHttpServletRequestBuilder request = plain(method, path, form);
        return method.equals("POST") ? request.with(Staff.form()) : request;
    }

    private MockHttpServletRequestBuilder plain(String method, String path, String form) {
        var request = MockMvcRequestBuilders.request(
                HttpMethod.valueOf(method),
                path.replace("{id}", entry).replace("{none}", "01900000-0000-7000-8000-000000000009"));
        request.param("entry", entry);
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                request.param(parts[0], parts[1]);
            }
        }
        return request;
    }
}
