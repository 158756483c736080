package org.yukidoke.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page and action of this module, asked by every role, by the secretariat next door, and by nobody. */
@PageTest(laidOut = Councils.class)
class WorkflowPagesIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private static final String MATRIX = """
            GET,  /me/mail,                       all,                       200, ''
            POST, /me/mail,                       all,                       303, way=mail
            GET,  /me/calendar,                   all,                       200, ''
            POST, /me/calendar,                   all,                       200, ''
            POST, /me/calendar/revoke,            all,                       303, ''
            GET,  /desk/tasks,                    all,                       200, ''
            GET,  /desk/mail,                     secretariat+administrator, 200, ''
            POST, /desk/mail/retry,               administrator,             303, ''
            GET,  /desk/mail/{platform}/paper,    secretariat,               200, ''
            POST, /desk/mail/{platform}/paper,    secretariat,               303, ''
            GET,  /desk/mail/{platform}/hours,    secretariat,               200, ''
            POST, /desk/mail/{platform}/hours,    secretariat,               422, opens=25:00
            GET,  /desk/mail/{platform}/reminders, secretariat,              200, ''
            POST, /desk/mail/{platform}/reminders, secretariat,              422, before=x
            """;

    @ParameterizedTest(name = "{0} {1} is for {2}")
    @CsvSource(textBlock = MATRIX)
    void everyPageKnowsWhoMayOpenIt(String method, String path, String allowed, int status, String form) {
        for (Role role : Role.values()) {
            boolean may = allowed.equals("all") || List.of(allowed.split("\\+")).contains(role.key());
            Account account = staff.with(role);
            assertThat(browser.perform(request(method, path, form).with(Staff.as(account))))
                    .as("%s as %s", path, role)
                    .hasStatus(may ? status : 403);
        }
        Account nextDoor = staff.with(Set.of(new Grant(Role.SECRETARIAT, "akita")), "");
        boolean own = path.contains("{platform}") || allowed.equals("administrator");
        assertThat(browser.perform(request(method, path, form).with(Staff.as(nextDoor))))
                .as("%s as the secretariat of another council", path)
                .hasStatus(own ? 403 : status);
        assertThat(browser.perform(request(method, path, form))).hasStatus(303);
    }

    @Test
    void noPageIsMissingFromTheMatrix() {
        Stream<String> tested =
                MATRIX.lines().map(line -> line.split(",", 3)).map(cells -> cells[0].strip() + " " + cells[1].strip());
        assertThat(mappings.getHandlerMethods().entrySet().stream()
                        .filter(entry ->
                                entry.getValue().getBeanType().getPackageName().equals("org.yukidoke.workflow.web"))
                        .flatMap(entry -> entry.getKey().getPatternValues().stream()
                                .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                        .map(method -> method + " " + path)))
                        .filter(route -> !route.endsWith(".ics")))
                .containsExactlyInAnyOrderElementsOf(tested.toList());
    }

    @Test
    void theDeskLeadsToTheTasks() {
        Account account = staff.with(Set.of(new Grant(Role.SECRETARIAT, "saitama")), "");
        var desk = browser.perform(MockMvcRequestBuilders.get("/desk").with(Staff.as(account)));
        assertThat(new String(desk.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("href=\"/desk/tasks\"", "href=\"/desk/mail\"", "href=\"/me/mail\"");
    }

    private static MockHttpServletRequestBuilder request(String method, String path, String form) {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path.replace("{platform}", "saitama"));
        Arrays.stream(form.split("&", -1))
                .map(field -> field.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> request.param(parts[0], parts[1]));
        return method.equals("POST") ? request.with(Staff.form()) : request;
    }
}
