package org.yukidoke.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
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
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page and action about people, asked by every role, by a counsellor of another body and by nobody. */
@PageTest(laidOut = {Councils.class, People.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonPermissionsIT {

    private static final String NOBODY = "01900000-0000-7000-8000-000000000009";

    /** The status everybody allowed gets; of the others the signed-in are refused and strangers asked to sign in. */
    private static final String MATRIX = """
            GET,  /persons,                            counsellor, 200, ''
            POST, /persons,                            counsellor, 422, kind=person
            GET,  /persons/new,                        counsellor, 200, ''
            POST, /persons/search,                     counsellor, 200, q=x
            GET,  /persons/due,                        counsellor, 200, ''
            GET,  /persons/glass,                      counsellor, 200, ''
            POST, /persons/glass,                      counsellor, 422, reference=AAAA-AAAA&reason=danger&note=x
            POST, /persons/glass/close,                counsellor, 303, glass=NOBODY
            GET,  /persons/certificates/{certificate}, counsellor+auditor, 404, ''
            GET,  /persons/{id},                       counsellor, 200, ''
            POST, /persons/{id}/close,                 counsellor, 303, version=99
            POST, /persons/{id}/reopen,                counsellor, 303, version=99
            GET,  /persons/{id}/identity,              counsellor, 200, ''
            POST, /persons/{id}/identity,              counsellor, 422, version=1
            GET,  /persons/{id}/contact,               counsellor, 200, ''
            POST, /persons/{id}/contact,               counsellor, 422, channel=phone
            GET,  /persons/{id}/contact/{channel},     counsellor, 404, ''
            POST, /persons/{id}/contact/{channel},     counsellor, 422, channel=phone
            POST, /persons/{id}/contact/end,           counsellor, 404, channel=NOBODY
            GET,  /persons/{id}/{zone:general|employment|welfare}, counsellor, 200, ''
            POST, /persons/{id}/{zone:general|employment|welfare}, counsellor, 422, topic=need
            GET,  /persons/{id}/groups,                counsellor, 200, ''
            GET,  /persons/{id}/ages,                  counsellor, 200, ''
            GET,  /persons/counts,                     counsellor, 200, ''
            POST, /persons/{id}/groups,                counsellor, 422, known=stated
            GET,  /persons/{id}/risks/new,             counsellor, 200, ''
            POST, /persons/{id}/risks,                 counsellor, 422, kind=safety
            GET,  /persons/{id}/risks/{risk},          counsellor, 404, ''
            POST, /persons/{id}/risks/{risk},          counsellor, 404, version=1&note=x
            GET,  /persons/{id}/sharing,               counsellor, 200, ''
            POST, /persons/{id}/sharing/end,           counsellor, 303, share=NOBODY&reason=other
            GET,  /persons/{id}/shares/new,            counsellor, 200, ''
            POST, /persons/{id}/shares/preview,        counsellor, 422, ground=x
            POST, /persons/{id}/shares/edit,           counsellor, 200, ground=x
            POST, /persons/{id}/shares,                counsellor, 422, ground=x
            GET,  /persons/{id}/consents/new,          counsellor, 200, ''
            POST, /persons/{id}/consents,              counsellor, 422, method=spoken
            GET,  /persons/{id}/consents/{line}/receipt,  counsellor, 200, ''
            GET,  /persons/{id}/consents/{line}/withdraw, counsellor, 200, ''
            POST, /persons/{id}/consents/{line}/withdraw, counsellor, 422, method=none
            GET,  /persons/{id}/seen,                  counsellor, 200, ''
            GET,  /persons/{id}/statement,             counsellor, 200, ''
            GET,  /persons/{id}/family,                counsellor, 200, ''
            POST, /persons/{id}/family/join,           counsellor, 422, reference=AAAA-AAAA
            POST, /persons/{id}/family/part,           counsellor, 422, other=NOBODY
            POST, /persons/{id}/family/judge,          counsellor, 422, twin=AAAA-AAAA
            POST, /persons/{id}/family/undo,           counsellor, 422, other=NOBODY
            GET,  /persons/{id}/restriction,           counsellor, 200, ''
            POST, /persons/{id}/restriction/admit,     counsellor, 422, account=NOBODY
            POST, /persons/{id}/restriction/dismiss,   counsellor, 409, account=NOBODY
            POST, /persons/{id}/restriction/lift,      counsellor, 409, ''
            POST, /persons/{id}/restriction,           counsellor, 303, ''
            GET,  /persons/{id}/erasure,               counsellor, 200, ''
            POST, /persons/{id}/erasure,               counsellor, 422, reason=request&reference=AAAA-AAAA
            GET,  /persons/{id}/drafts/{form},         counsellor, 200, draft=NOBODY
            POST, /persons/{id}/drafts/{form},         counsellor, 303, draft=NOBODY&text=x
            POST, /persons/{id}/drafts/{form},         counsellor, 303, text=x
            POST, /persons/{id}/drafts/{form},         counsellor, 204, text=x&draft-beacon=yes
            POST, /persons/{id}/drafts/{form}/discard, counsellor, 303, draft=NOBODY
            GET,  /drafts/{form},                      counsellor, 200, draft=NOBODY
            POST, /drafts/{form},                      counsellor, 303, draft=NOBODY&text=x
            POST, /drafts/{form},                      counsellor, 303, text=x
            POST, /drafts/{form},                      counsellor, 204, text=x&draft-beacon=yes
            POST, /drafts/{form}/discard,              counsellor, 303, draft=NOBODY
            GET,  /unserved,                           administrator+auditor, 200, ''
            GET,  /unserved/{reference},               administrator+auditor, 404, ''
            POST, /unserved/{reference},               administrator+auditor, 404, account=NOBODY
            POST, /unserved/{reference}/confirm,       administrator+auditor, 404, naming=NOBODY
            POST, /unserved/{reference}/drop,          administrator+auditor, 404, naming=NOBODY
            GET,  /sharing,                            administrator, 200, ''
            GET,  /sharing/bases,                      administrator, 200, ''
            POST, /sharing/bases,                      administrator, 422, basis=entrusted
            POST, /sharing/bases/withdraw,             administrator, 303, basis=NOBODY
            GET,  /sharing/notices,                    administrator, 200, ''
            POST, /sharing/notices,                    administrator, 422, body=x
            GET,  /sharing/purposes,                   administrator, 200, ''
            POST, /sharing/purposes,                   administrator, 422, body=x
            POST, /sharing/retention,                  administrator, 422, body=x
            """;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<Role, Account> roles = new EnumMap<>(Role.class);
    private String line = "";

    @BeforeAll
    void oneOfEach() {
        for (Role role : Role.values()) {
            String where = role == Role.ADMINISTRATOR || role == Role.AUDITOR ? Grant.EVERYWHERE : "saitama";
            roles.put(role, staff.with(Set.of(new Grant(role, where)), People.CENTRE));
        }
        people.notice(People.CENTRE, Set.of(Part.IDENTITY), People.OFFICE);
    }

    private Scope keeper() {
        return people.counsellor(People.CENTRE);
    }

    @ParameterizedTest(name = "{0} {1} is for {2}")
    @CsvSource(textBlock = MATRIX)
    void everyPageKnowsWhoMayOpenIt(String method, String path, String allowed, int status, String form) {
        for (Role role : Role.values()) {
            // A file of its own for each, because some of what is asked changes it.
            UUID id = file();
            boolean may = List.of(allowed.split("\\+", -1)).contains(role.key());
            var asked = request(method, path, form, id).with(Staff.as(person(role)));
            // Whether there is such a file is not told to those who may see none.
            assertThat(browser.perform(asked)).as("%s as %s", path, role).hasStatus(may ? status : 403);
        }
        var stranger = browser.perform(request(method, path, form, file()));
        assertThat(stranger).as("%s as nobody", path).hasStatus(303);
        assertThat(stranger.getResponse().getHeader("Location")).startsWith("/sign-in?");
    }

    @ParameterizedTest(name = "{0} {1} of another body is not there")
    @CsvSource(textBlock = MATRIX)
    void aFileOfAnotherBodyIsLikeNone(String method, String path, String allowed, int status, String form) {
        if (!path.contains("{id}")) {
            return;
        }
        Account other = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.OFFICE);
        var there = browser.perform(request(method, path, form, file()).with(Staff.as(other)));
        var nowhere = browser.perform(
                request(method, path, form, UUID.fromString(NOBODY)).with(Staff.as(other)));
        // What lies on a device is asked about by its id alone: nobody learns from it whether there is such a file.
        boolean device = method.equals("GET") && path.contains("/drafts/");
        assertThat(there.getResponse().getStatus())
                .as(path)
                .isEqualTo(nowhere.getResponse().getStatus())
                .isIn(device ? List.of(200) : List.of(404, 422));
    }

    @ParameterizedTest(name = "{0} {1} needs the token of a form")
    @CsvSource(textBlock = MATRIX)
    void noFormIsTakenFromElsewhere(String method, String path, String allowed, int status, String form) {
        if (method.equals("POST")) {
            var asked = plain(method, path, form, file()).with(Staff.as(person(Role.COUNSELLOR)));
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
                .filter(entry -> entry.getValue().getBeanType().getPackageName().equals("org.yukidoke.person.web"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        // Leaks have pages for other roles and a test of their own.
                        .filter(path -> !path.startsWith("/leaks"))
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .toList();
        assertThat(tested).containsExactlyInAnyOrderElementsOf(answered);
    }

    private UUID file() {
        Scope keeper = keeper();
        UUID id = people.file(keeper);
        line = people.consent(keeper, id, people.notice(People.CENTRE, Set.of(Part.IDENTITY), People.OFFICE))
                .toString();
        return id;
    }

    private Account person(Role role) {
        return staff.get(Objects.requireNonNull(roles.get(role)));
    }

    private MockHttpServletRequestBuilder request(String method, String path, String form, UUID id) {
        var request = plain(method, path, form, id);
        return method.equals("POST") ? request.with(Staff.form()) : request;
    }

    private MockHttpServletRequestBuilder plain(String method, String path, String form, UUID id) {
        String address = path.replace("{id}", id.toString())
                .replace("{line}", line)
                .replace("/drafts/{form}", path.startsWith("/persons/") ? "/drafts/note" : "/drafts/handover")
                .replace("{zone:general|employment|welfare}", "general")
                .replace("{reference}", "AAAA-AAAA")
                .replaceAll("\\{(channel|risk|certificate)}", NOBODY);
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
