package org.yukidoke.revision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Councils;
import org.yukidoke.revision.Draft;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.support.PageTest;

/** Every page and action of a revision, asked by every role and by nobody, on a draft nobody was asked about yet. */
@PageTest(laidOut = Councils.class)
// An application of its own: drafts are begun in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevisionPagesIT {

    private static final String PLAN = "tochigi-r2";
    private static final String COUNCIL = "tochigi";
    private static final String NOBODYS = "01900000-0000-7000-8000-000000000009";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private PlanDrafts drafts;

    @Autowired
    private Plans plans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<Role, Account> people = new EnumMap<>(Role.class);
    private String draft = "";
    private String measure = "";

    @BeforeAll
    void oneOfEach() {
        for (Role role : Role.values()) {
            people.put(
                    role,
                    staff.with(
                            Set.of(role.ofCouncil() ? new Grant(role, COUNCIL) : Grant.everywhere(role)),
                            COUNCIL + ".labour-bureau"));
        }
        draft = drafts.begin(staff.scopeOf(person(Role.SECRETARIAT)), PLAN, new Draft.Words("改定", ""))
                .id()
                .toString();
        measure = "m." + plans.get(PLAN).measures().getFirst().key();
    }

    /** What the secretariat gets; members read the list, everybody else is refused. */
    private static final String MATRIX = """
            GET,  /desk/plans/{plan}/revision,                                      secretariat+member, 200, ''
            POST, /desk/plans/{plan}/revision,                                      secretariat, 422, title=
            GET,  /desk/plans/{plan}/revision/{draft},                              secretariat, 200, ''
            GET,  /desk/plans/{plan}/revision/{draft}/items,                        secretariat, 200, ''
            POST, /desk/plans/{plan}/revision/{draft}/items,                        secretariat, 422, kind=
            GET,  /desk/plans/{plan}/revision/{draft}/items/{item},                 secretariat, 200, ''
            POST, /desk/plans/{plan}/revision/{draft}/items/{item}/{part},          secretariat, 422, title=
            POST, /desk/plans/{plan}/revision/{draft}/withdraw,                     secretariat, 302, slot=m.1/text&seen=9
            POST, /desk/plans/{plan}/revision/{draft}/rebase,                       secretariat, 302, ''
            GET,  /desk/plans/{plan}/revision/{draft}/years,                        secretariat, 200, ''
            POST, /desk/plans/{plan}/revision/{draft}/years,                        secretariat, 302, ''
            GET,  /desk/plans/{plan}/revision/{draft}/comparison,                   secretariat, 200, ''
            GET,  /desk/plans/{plan}/revision/{draft}/comparison.xlsx,              secretariat, 200, ''
            GET,  /desk/plans/{plan}/revision/{draft}/comparison.docx,              secretariat, 200, ''
            GET,  /desk/plans/{plan}/revision/{draft}/stage,                        secretariat, 200, ''
            POST, /desk/plans/{plan}/revision/{draft}/stage,                        secretariat, 422, mode=
            GET,  /desk/plans/{plan}/revision/template.xlsx,                        secretariat, 200, ''
            GET,  /desk/plans/{plan}/revision/edition.xlsx,                         secretariat, 200, ''
            POST, /desk/plans/{plan}/revision/workbook,                             secretariat, 422, ''
            GET,  /desk/plans/{plan}/revision/{draft}/consultation,                 secretariat, 200, ''
            POST, /desk/plans/{plan}/revision/{draft}/consultation,                 secretariat, 422, due=x
            POST, /desk/plans/{plan}/revision/{draft}/consultation/close,           secretariat, 302, ''
            POST, /desk/plans/{plan}/revision/{draft}/submit,                       secretariat, 422, adopted=x
            POST, /desk/plans/{plan}/revision/{draft}/accept,                       secretariat, 409, ''
            POST, /desk/plans/{plan}/revision/{draft}/return,                       secretariat, 409, ''
            """;

    /** For members who were asked; see RevisionIT. Nobody else and nobody unasked. */
    private static final List<String> OF_MEMBERS = List.of(
            "POST /desk/plans/{plan}/revision/{draft}/comments", "POST /desk/plans/{plan}/revision/{draft}/votes");

    private static final List<String> ELSEWHERE = List.of(
            // Whether there is one depends on the fonts of the machine.
            "GET /desk/plans/{plan}/revision/{draft}/comparison.pdf",
            "POST /desk/plans/{plan}/revision/{draft}/comments/{comment}/answer",
            "POST /desk/plans/{plan}/revision/{draft}/remove/{item}",
            "POST /desk/plans/{plan}/revision/{draft}/drop",
            "GET /plans/{plan}/versions",
            "GET /plans/{plan}/versions/{number}",
            "GET /plans/{plan}/versions/{number}/comparison");

    @ParameterizedTest(name = "{0} {1} is for {2}")
    @CsvSource(textBlock = MATRIX)
    void everyPageKnowsWhoMayOpenIt(String method, String path, String allowed, int status, String form) {
        for (Role role : Role.values()) {
            boolean may = List.of(allowed.split("\\+")).contains(role.key());
            assertThat(ask(method, path, form, role)).as("%s as %s", path, role).hasStatus(may ? status : 403);
        }
        assertThat(browser.perform(request(method, path, form))).hasStatus(303);
    }

    @Test
    void nobodySpeaksUnasked() {
        for (String route : OF_MEMBERS) {
            String[] parts = route.split(" ", 2);
            for (Role role : Role.values()) {
                assertThat(ask(parts[0], parts[1], "item=front&said=x&stance=agree", role))
                        .as("%s as %s", route, role)
                        .hasStatus(403);
            }
        }
    }

    @Test
    void noPageIsMissingFromTheMatrix() {
        var tested = MATRIX.lines()
                .map(line -> line.split(",", 3))
                .map(cells -> cells[0].strip() + " " + cells[1].strip())
                .toList();
        var answered = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().equals("org.yukidoke.revision.web"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .filter(route -> !ELSEWHERE.contains(route) && !OF_MEMBERS.contains(route))
                .toList();
        assertThat(tested).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void theVersionsAreForEverybody() throws UnsupportedEncodingException {
        var versions = plans.get(PLAN).front().versions();
        var all = browser.perform(MockMvcRequestBuilders.get("/plans/" + PLAN + "/versions"));
        assertThat(all).hasStatus(200);
        assertThat(all.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("第" + versions.size() + "版");
        assertThat(browser.perform(MockMvcRequestBuilders.get("/plans/" + PLAN + "/versions/" + versions.size())))
                .hasStatus(200);
        assertThat(browser.perform(MockMvcRequestBuilders.get("/plans/" + PLAN + "/versions/99")))
                .hasStatus(404);
    }

    @Test
    void aPartIsSavedShownInTheComparisonAndTakenBack() throws UnsupportedEncodingException {
        String item = "/desk/plans/{plan}/revision/{draft}/items/{item}/";
        assertThat(ask("POST", item + "owners", "owners=どこにもない機関&seen=0&reason-owners=移管", Role.SECRETARIAT))
                .hasStatus(302);
        var compared = ask("GET", "/desk/plans/{plan}/revision/{draft}/comparison", "", Role.SECRETARIAT);
        assertThat(compared.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("どこにもない機関", "移管", "<del>", "<ins>");
        assertThat(ask("POST", item + "owners", "owners=ほか&seen=0", Role.SECRETARIAT))
                .hasStatus(409);
        assertThat(ask("POST", item + "marks", "chapter=nowhere&targetGroup=x&reprise=none", Role.SECRETARIAT))
                .hasStatus(422);
        assertThat(ask(
                        "POST",
                        "/desk/plans/{plan}/revision/{draft}/withdraw",
                        "slot=" + measure + "/owners&seen=1",
                        Role.SECRETARIAT))
                .hasStatus(302);
    }

    private MvcTestResult ask(String method, String path, String form, Role role) {
        return browser.perform(request(method, path, form).with(Staff.as(person(role))));
    }

    private Account person(Role role) {
        return staff.get(Objects.requireNonNull(people.get(role)));
    }

    private MockHttpServletRequestBuilder request(String method, String path, String form) {
        String address = path.replace("{plan}", PLAN)
                .replace("{draft}", draft)
                .replace("{item}", measure)
                .replace("{part}", "text")
                .replace("{comment}", NOBODYS);
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), address);
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                request.param(parts[0], parts[1]);
            }
        }
        return method.equals("POST") ? request.with(Staff.form()) : request;
    }
}
