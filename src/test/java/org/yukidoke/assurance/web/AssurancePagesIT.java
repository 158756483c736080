package org.yukidoke.assurance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Saving;
import org.yukidoke.directory.Windows;
import org.yukidoke.plan.PlanIntake;
import org.yukidoke.plan.catalogue.Catalogue;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A secretariat sees what is confirmed and asks for the rest, once, in the way each body can be reached. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssurancePagesIT {

    private static final String COUNCIL = "akita";
    private static final String TOWN = "akita.town-without-account";
    private static final String CITY = "akita.city-with-account";
    private static final String MATRIX = """
            GET,  /desk/directory/assurance,       reading,     200, council=akita
            POST, /desk/directory/assurance,       secretariat, 200, council=akita
            GET,  /desk/directory/assurance/rules, secretariat, 200, council=akita
            POST, /desk/directory/assurance/rules, secretariat, 422, council=akita&every=0
            """;

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "secretariat", Set.of("secretariat"),
            "reading", Set.of("secretariat", "member", "counsellor", "viewer"));

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Entries entries;

    @Autowired
    private Organisations organisations;

    @Autowired
    private PlanIntake plans;

    @Autowired
    private TestDatabase database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, Account> people = new LinkedHashMap<>();

    @BeforeAll
    void everybody() throws Exception {
        var catalogue = Catalogue.shipped().get();
        plans.take(catalogue.concepts(), catalogue.plans());
        organisations.enter(new Organisation(TOWN, COUNCIL, "見本の町", "Town", "", "city"));
        organisations.enter(new Organisation(CITY, COUNCIL, "見本の市", "City", "", "city"));
        people.put("secretariat", somebody(Role.SECRETARIAT, COUNCIL, "akita.labour-bureau"));
        people.put("member", somebody(Role.MEMBER, COUNCIL, CITY));
        people.put("counsellor", somebody(Role.COUNSELLOR, COUNCIL, CITY));
        people.put("viewer", somebody(Role.VIEWER, COUNCIL, CITY));
        people.put("auditor", somebody(Role.AUDITOR, Grant.EVERYWHERE, CITY));
        people.put("administrator", somebody(Role.ADMINISTRATOR, Grant.EVERYWHERE, CITY));
        people.put("secretariat elsewhere", somebody(Role.SECRETARIAT, "tochigi", "tochigi.labour-bureau"));
    }

    private Account somebody(Role role, String where, String organisation) {
        return staff.with(Set.of(new Grant(role, where)), organisation);
    }

    private Account account(String who) {
        return Objects.requireNonNull(people.get(who));
    }

    private Scope secretariat() {
        return staff.scopeOf(account("secretariat"));
    }

    private Entry window(String owner, String name) {
        var draft = new Entries.Draft(
                COUNCIL + "." + UUID.randomUUID(), COUNCIL, owner, Windows.named(name), Origin.DESK, "");
        return ((Saving.Kept) entries.add(secretariat(), draft)).entry();
    }

    private MvcTestResult ask() {
        return browser.perform(request("POST", "/desk/directory/assurance", "council=akita")
                .with(Staff.form())
                .with(Staff.as(account("secretariat"))));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0} {1} is for {2}")
    @CsvSource(textBlock = MATRIX)
    void everyPageKnowsWhoMayOpenIt(String method, String path, String allowed, int status, String form) {
        var may = Objects.requireNonNull(ALLOWED.get(allowed));
        people.forEach((who, account) -> assertThat(browser.perform(
                        request(method, path, form).with(Staff.form()).with(Staff.as(account))))
                .as("%s as %s", path, who)
                .hasStatus(may.contains(who) ? status : 403));
        assertThat(browser.perform(request(method, path, form).with(Staff.form())))
                .hasStatus(303);
    }

    @Test
    void noPageIsMissingFromTheMatrix() {
        List<String> tested = MATRIX.lines()
                .map(line -> line.split(",", 3))
                .map(cells -> cells[0].strip() + " " + cells[1].strip())
                .toList();
        var answered = mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().equals("org.yukidoke.assurance.web"))
                .flatMap(each -> each.getKey().getPatternValues().stream()
                        .flatMap(path -> each.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .toList();
        assertThat(tested).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void aBodyWithoutAccountsGetsALinkOnPaperThatConfirmsOnce() {
        Entry entry = window(TOWN, "町の相談窓口");

        String page = body(ask());

        var link = Pattern.compile("町の相談窓口</td>\\s*<td[^>]*><code>(/seat/[^<]+)</code>")
                .matcher(page);
        assertThat(link.find()).isTrue();
        var taken = browser.perform(browser.post().uri(link.group(1)).with(Staff.form()));
        assertThat(browser.perform(browser.post()
                        .uri("/seat/entries/" + entry.id() + "/confirm")
                        .param("version", "1")
                        .cookie(taken.getResponse().getCookies())
                        .with(Staff.form())))
                .hasStatus(303);
        assertThat(entries.get(secretariat(), entry.id()).confirmedBy()).isEqualTo(TOWN);
        assertThat(body(ask())).doesNotContain("町の相談窓口</td>");
    }

    @Test
    void peopleOfABodyAreToldByMailAndNotAskedAgainSoon() {
        Entry entry = window(CITY, "市の相談窓口");

        assertThat(body(ask())).doesNotContain("市の相談窓口</td>");
        ask();

        assertThat(database.owner()
                        .sql("select count(*) from assurance.asked where entry = :entry and way = 'mail'")
                        .param("entry", entry.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(database.owner()
                        .sql("select count(distinct href) from workflow.message where title like '%市の相談窓口%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCouncilDecidesItsDaysFromTodayOn() {
        String form = "council=akita&place.ask=300&place.hide=600&service.ask=100&service.hide=200"
                + "&scheme.ask=60&scheme.hide=120&every=14&life=10";
        var decided = browser.perform(request("POST", "/desk/directory/assurance/rules", form)
                .with(Staff.form())
                .with(Staff.as(account("secretariat"))));
        assertThat(decided).hasStatus(303);
        assertThat(body(browser.perform(request("GET", "/desk/directory/assurance/rules", "council=akita")
                        .with(Staff.as(account("secretariat"))))))
                .contains("value=\"100\"", "value=\"14\"");
    }

    private static MockHttpServletRequestBuilder request(String method, String path, String form) {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                request.param(parts[0], parts[1]);
            }
        }
        return request;
    }
}
