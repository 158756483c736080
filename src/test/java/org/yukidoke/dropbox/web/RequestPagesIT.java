package org.yukidoke.dropbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
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
import org.yukidoke.dropbox.Boxes;
import org.yukidoke.dropbox.ContactForm;
import org.yukidoke.dropbox.ContactRequest;
import org.yukidoke.dropbox.DropBox;
import org.yukidoke.dropbox.FormToken;
import org.yukidoke.dropbox.Putting;
import org.yukidoke.dropbox.Request;
import org.yukidoke.dropbox.Requests;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.web.Typed;

/** Every page and action about requests, asked by every role of the body, by a counsellor of another and by nobody. */
@PageTest(laidOut = {Councils.class, People.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestPagesIT {

    /** The status everybody allowed gets; of the others the signed-in are refused and strangers asked to sign in. */
    private static final String MATRIX = """
            GET,  /desk/requests,               counsellor,        200, ''
            GET,  /desk/requests/box,           counsellor+member, 200, ''
            POST, /desk/requests/box,           counsellor+member, 422, roles=nobody
            GET,  /desk/requests/left,          secretariat,       200, ''
            GET,  /desk/requests/{id},          counsellor,        200, ''
            POST, /desk/requests/{id}/take,     counsellor,        303, ''
            POST, /desk/requests/{id}/lay-back, counsellor,        303, ''
            POST, /desk/requests/{id}/tried,    counsellor,        303, ''
            POST, /desk/requests/{id}/done,     counsellor,        422, ending=somehow
            POST, /desk/requests/{id}/pass,     counsellor,        422, to=nobody
            """;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Boxes boxes;

    @Autowired
    private DropBox dropBox;

    @Autowired
    private Requests requests;

    @Autowired
    private People people;

    @Autowired
    private TestDatabase database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<Role, Account> asked = new EnumMap<>(Role.class);

    @BeforeAll
    void oneOfEachAtTheCentre() {
        for (Role role : Role.values()) {
            String where = role.ofCouncil() ? "saitama" : Grant.EVERYWHERE;
            asked.put(role, staff.with(Set.of(new Grant(role, where)), People.CENTRE));
        }
        var form = new HashMap<String, List<String>>();
        form.put("takes", List.of("yes"));
        form.put("roles", List.of("counsellor"));
        form.put("dueDays", List.of("3"));
        form.put("keepDays", List.of("30"));
        assertThat(boxes.decide(people.counsellor(People.CENTRE), new Typed(form, List.of())))
                .isEmpty();
        // More are put in here than come to any body in an hour.
        database.owner().sql("update dropbox.box set hourly = 10000").update();
    }

    @ParameterizedTest(name = "{0} {1} is for {2}")
    @CsvSource(textBlock = MATRIX)
    void everyPageKnowsWhoMayOpenIt(String method, String path, String allowed, int status, String form) {
        for (Role role : Role.values()) {
            boolean may = List.of(allowed.split("\\+")).contains(role.key());
            String target = target(path, path.endsWith("/lay-back"));
            assertThat(browser.perform(
                            request(method, target, form).with(Staff.as(Objects.requireNonNull(asked.get(role))))))
                    .as("%s as %s", path, role)
                    .hasStatus(may ? status : 403);
        }
        var stranger = browser.perform(request(method, target(path, false), form));
        assertThat(stranger).as("%s as nobody", path).hasStatus(303);
        assertThat(stranger.getResponse().getHeader("Location")).startsWith("/sign-in?");
    }

    @ParameterizedTest(name = "{0} {1} of another body is missing")
    @CsvSource(textBlock = MATRIX)
    void aRequestOfAnotherBodyIsAsOneThatIsNot(String method, String path, String allowed, int status, String form) {
        if (!path.contains("{id}") || path.endsWith("/done")) {
            return;
        }
        var stranger = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.OFFICE);
        String theirs = target(path, true);
        String none = path.replace("{id}", UUID.randomUUID().toString());
        for (String target : List.of(theirs, none)) {
            assertThat(browser.perform(request(method, target, form).with(Staff.as(stranger))))
                    .as(target)
                    .hasStatus(404);
        }
    }

    @ParameterizedTest(name = "{0} {1} needs the token of a form")
    @CsvSource(textBlock = MATRIX)
    void noFormIsTakenFromElsewhere(String method, String path, String allowed, int status, String form) {
        if (method.equals("POST")) {
            var plain = MockMvcRequestBuilders.request(HttpMethod.POST, target(path, false))
                    .with(Staff.as(Objects.requireNonNull(asked.get(Role.COUNSELLOR))));
            assertThat(browser.perform(plain)).hasStatus(403);
        }
    }

    @Test
    void noPageIsMissingFromTheMatrix() {
        List<String> tested = MATRIX.lines()
                .map(line -> line.split(",", 3))
                .map(cells -> cells[0].strip() + " " + cells[1].strip())
                .toList();
        var answered = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().equals("org.yukidoke.dropbox.web"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .toList();
        assertThat(tested).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void theDayIsFollowedFromTheListToTheEnd() {
        UUID id = put().id();
        var counsellor = Staff.as(Objects.requireNonNull(asked.get(Role.COUNSELLOR)));
        assertThat(browser.perform(request("GET", "/desk/requests", "").with(counsellor)))
                .bodyText()
                .contains("/desk/requests/" + id)
                .doesNotContain("ゆきんこ");
        String page = "/desk/requests/" + id;
        assertThat(browser.perform(request("GET", page, "").with(counsellor)))
                .bodyText()
                .contains("ゆきんこ", "家族には内緒", "自分が担当する");
        browser.perform(request("POST", page + "/take", "").with(counsellor));
        assertThat(browser.perform(request("POST", page + "/take", "").with(counsellor)))
                .hasStatus(409);
        browser.perform(request("POST", page + "/done", "ending=reached").with(counsellor));
        assertThat(browser.perform(request("GET", page, "").with(counsellor)))
                .bodyText()
                .contains("連絡がついた")
                .doesNotContain("自分が担当する");
    }

    private String target(String path, boolean taken) {
        if (!path.contains("{id}")) {
            return path;
        }
        UUID id = put().id();
        if (taken) {
            requests.take(people.counsellor(People.CENTRE), id);
        }
        return path.replace("{id}", id.toString());
    }

    private Request put() {
        var scope = people.counsellor(People.CENTRE);
        var before = requests.open(scope).stream().map(Request::id).toList();
        var form = Typed.known(Map.of(
                "body", People.CENTRE,
                "sender", "self",
                "name", "ゆきんこ",
                "channel", "telephone",
                "address", "090-1234-5678",
                "avoid", "家族には内緒"));
        ContactRequest request = ((Parsed.Valid<ContactRequest>) ContactForm.parse(form)).value();
        assertThat(dropBox.put(request, FormToken.draw(), UUID.randomUUID().toString()))
                .isInstanceOf(Putting.Kept.class);
        return requests.open(scope).stream()
                .filter(one -> !before.contains(one.id()))
                .findFirst()
                .orElseThrow();
    }

    private static MockHttpServletRequestBuilder request(String method, String path, String form) {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                request.param(parts[0], parts[1]);
            }
        }
        return method.equals("POST") ? request.with(Staff.form()) : request;
    }
}
