package org.yukidoke.casework.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
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
import org.yukidoke.casework.support.SupportPlan;
import org.yukidoke.casework.support.SupportPlans;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page of plans, teams and sheets, asked by every role, by bodies with and without a share, and by nobody. */
@PageTest(laidOut = {Councils.class, People.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupportPermissionsIT {

    private static final String NOBODY = "01900000-0000-7000-8000-000000000009";

    /**
     * The status a counsellor of the keeping body gets, and one of a body that sees the plan by a share; everybody else
     * signed in is refused, and strangers are asked to sign in.
     */
    private static final String MATRIX = """
            GET,  /casework/plans,               200, 200, ''
            GET,  /persons/{id}/plan,            200, 200, ''
            GET,  /persons/{id}/plan/edit,       200, 404, ''
            POST, /persons/{id}/plan/edit,       422, 404, number=1
            POST, /persons/{id}/plan/agree,      422, 404, number=1
            POST, /persons/{id}/plan/steps,      409, 409, step=NOBODY&state=done
            GET,  /persons/{id}/plan/print,      200, 404, ''
            GET,  /persons/{id}/plan/versions,   200, 404, ''
            GET,  /persons/{id}/plan/team,       200, 404, ''
            POST, /persons/{id}/plan/team,       422, 404, kind=other
            POST, /persons/{id}/plan/team/leave, 303, 404, member=NOBODY
            GET,  /persons/{id}/plan/distance,   200, 404, ''
            POST, /persons/{id}/plan/rungs,      422, 404, rung=x
            POST, /persons/{id}/plan/scales,     422, 404, name=x
            POST, /persons/{id}/plan/scales/{scale},     422, 404, value=11
            POST, /persons/{id}/plan/scales/{scale}/end, 404, 404, ''
            POST, /persons/{id}/plan/scales/{scale}/resume,     404, 404, ''
            POST, /persons/{id}/plan/rungs/{standing}/void,     404, 404, ''
            POST, /persons/{id}/plan/readings/{reading}/void,   404, 404, ''
            GET,  /persons/{id}/sheets,               200, 404, ''
            GET,  /persons/{id}/sheets/{form},        404, 404, ''
            GET,  /persons/{id}/sheets/{form}/edit,   200, 404, ''
            POST, /persons/{id}/sheets/{form}/edit,   422, 404, item-received-on=x
            POST, /persons/{id}/sheets/{form}/copied, 303, 404, sheet=NOBODY
            """;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private SupportPlans plans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<Role, Account> roles = new EnumMap<>(Role.class);
    private UUID shared = UUID.fromString(NOBODY);

    @BeforeAll
    void oneOfEach() {
        for (Role role : Role.values()) {
            String where = role == Role.ADMINISTRATOR || role == Role.AUDITOR ? Grant.EVERYWHERE : "saitama";
            roles.put(role, staff.with(Set.of(new Grant(role, where)), People.CENTRE));
        }
        Scope keeper = people.counsellor(People.CENTRE);
        shared = people.file(keeper);
        plans.write(keeper, shared, 0, new SupportPlan.Content("静かに暮らしたい", "", null, List.of()));
        people.share(keeper, shared, EnumSet.of(Part.PLAN), People.OFFICE);
        people.share(keeper, shared, EnumSet.of(Part.IDENTITY), People.CITY);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = MATRIX)
    void everyPageKnowsWhoMayOpenIt(String method, String path, int keeper, int sharer, String form) {
        for (Role role : Role.values()) {
            var asked = request(method, path, form).with(Staff.as(staff.get(Objects.requireNonNull(roles.get(role)))));
            assertThat(browser.perform(asked))
                    .as("%s as %s", path, role)
                    .hasStatus(role == Role.COUNSELLOR ? keeper : 403);
        }
        assertThat(ask(method, path, form, People.OFFICE))
                .as("a body the plan is shared with")
                .isEqualTo(sharer);
        int outside = path.contains("{id}") ? 404 : keeper;
        assertThat(ask(method, path, form, People.CITY))
                .as("a body other parts are shared with")
                .isEqualTo(outside);
        assertThat(ask(method, path, form, People.STRANGER))
                .as("a body nothing is shared with")
                .isEqualTo(outside);
        var stranger = browser.perform(request(method, path, form));
        assertThat(stranger).as("%s as nobody", path).hasStatus(303);
        assertThat(stranger.getResponse().getHeader("Location")).startsWith("/sign-in?");
    }

    @ParameterizedTest(name = "{0} {1} needs the token of a form")
    @CsvSource(textBlock = MATRIX)
    void noFormIsTakenFromElsewhere(String method, String path, int keeper, int sharer, String form) {
        if (method.equals("POST")) {
            var asked = plain(method, path, form)
                    .with(Staff.as(staff.get(Objects.requireNonNull(roles.get(Role.COUNSELLOR)))));
            assertThat(browser.perform(asked)).hasStatus(403);
        }
    }

    @Test
    void noPageIsMissingFromTheMatrix() {
        List<String> tested = MATRIX.lines()
                .map(row -> row.split(",", 3))
                .map(cells -> cells[0].strip() + " " + cells[1].strip())
                .toList();
        var answered = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getValue().getBeanType().getPackageName().equals("org.yukidoke.casework.web.support"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .toList();
        assertThat(tested).containsExactlyInAnyOrderElementsOf(answered);
    }

    private int ask(String method, String path, String form, String body) {
        Account other = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), body);
        return browser.perform(request(method, path, form).with(Staff.as(other)))
                .getResponse()
                .getStatus();
    }

    private MockHttpServletRequestBuilder request(String method, String path, String form) {
        var request = plain(method, path, form);
        return method.equals("POST") ? request.with(Staff.form()) : request;
    }

    private MockHttpServletRequestBuilder plain(String method, String path, String form) {
        String address = path.replace("{id}", shared.toString())
                .replace("{form}", "reception")
                .replace("{scale}", NOBODY)
                .replace("{standing}", NOBODY)
                .replace("{reading}", NOBODY);
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), address);
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                request.param(parts[0], parts[1].replace("NOBODY", NOBODY));
            }
        }
        return request;
    }
}
