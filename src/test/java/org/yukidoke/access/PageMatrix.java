package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page and action of a package, asked by everybody: those allowed get the status of its line, the other signed-in
 * are refused, strangers are asked to sign in, and no form is taken that another site sent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PageMatrix {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /**
     * Lines {@code METHOD path who,who status form}, blanks between them; the form may be left out. Of several statuses,
     * {@code 303/409}, the first who asks may get another than the second.
     */
    protected abstract String matrix();

    /** Everybody who asks, by the word of the lines. */
    protected abstract Map<String, Account> people();

    /** The address of a page, with things of its own in it, because some of what is asked changes them. */
    protected abstract String address(String path);

    /** One of a body for each role that works with nobody's file, by the word of the role. */
    protected static Map<String, Account> bystanders(Staff staff, String body) {
        Map<String, Account> people = new LinkedHashMap<>();
        for (Role role : List.of(Role.SECRETARIAT, Role.MEMBER, Role.VIEWER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            people.put(role.key(), staff.holding(role, body));
        }
        return people;
    }

    /** What a form is filled with in place of words of the lines. */
    protected String filled(String form) {
        return form;
    }

    /** One of a line. */
    private record Door(String method, String path, Set<String> who, Set<Integer> status, String form) {

        static Door of(String line) {
            String[] cells = line.strip().split("\\s+", 5);
            return new Door(
                    cells[0],
                    cells[1],
                    Set.of(cells[2].split(",")),
                    Stream.of(cells[3].split("/", -1)).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet()),
                    cells.length > 4 ? cells[4] : "");
        }

        boolean sends() {
            return method.equals("POST");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private List<Door> doors() {
        return matrix().lines().filter(line -> !line.isBlank()).map(Door::of).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyPageKnowsWhoMayOpenIt() {
        return doors().stream()
                .map(door -> dynamicTest(door + " is for " + door.who(), () -> {
                    assertThat(people().keySet()).containsAll(door.who());
                    people().forEach((who, account) -> {
                        var answer = browser.perform(request(door).with(Staff.as(account)));
                        assertThat(answer.getResponse().getStatus())
                                .as("%s as %s", door, who)
                                .isIn(door.who().contains(who) ? door.status() : Set.of(refused(door, who)));
                        leadsSomewhere(door, account, answer.getResponse().getHeader("Location"));
                    });
                    var stranger = browser.perform(request(door));
                    assertThat(stranger).as("%s as nobody", door).hasStatus(303);
                    assertThat(stranger.getResponse().getHeader("Location")).startsWith("/sign-in?");
                }));
    }

    /** A page that a form leads to may say that something is gone; it does not break. */
    private void leadsSomewhere(Door door, Account account, @Nullable String location) {
        if (location != null && location.startsWith("/")) {
            var next = MockMvcRequestBuilders.get(URI.create(location));
            assertThat(browser.perform(next.with(Staff.as(account)))
                            .getResponse()
                            .getStatus())
                    .as("%s leads to %s", door, location)
                    .isIn(200, 303, 404);
        }
    }

    /** What the others get: refused, unless a page says that it does not even tell them that it is there. */
    protected int refused(String method, String path, String who) {
        return 403;
    }

    private int refused(Door door, String who) {
        return refused(door.method(), door.path(), who);
    }

    @TestFactory
    Stream<DynamicTest> noFormIsTakenFromElsewhere() {
        return doors().stream()
                .filter(Door::sends)
                .map(door -> dynamicTest(
                        door + " needs the token of a form",
                        () -> people().forEach((who, account) -> assertThat(
                                        browser.perform(plain(door).with(Staff.as(account))))
                                .as("%s as %s", door, who)
                                .hasStatus(403))));
    }

    @Test
    void noPageIsMissingFromTheMatrix() {
        var answered = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue()
                        .getBeanType()
                        .getPackageName()
                        .equals(getClass().getPackageName()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(this::mine)
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .toList();
        assertThat(doors().stream().map(Door::toString)).containsExactlyInAnyOrderElementsOf(answered);
    }

    /** Whether a page of the package stands in this matrix; of one that does not another test asks. */
    protected boolean mine(String path) {
        return true;
    }

    private MockHttpServletRequestBuilder request(Door door) {
        return door.sends() ? plain(door).with(Staff.form()) : plain(door);
    }

    private MockHttpServletRequestBuilder plain(Door door) {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(door.method()), address(door.path()));
        for (String field : filled(door.form()).split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                request.param(parts[0], parts[1]);
            }
        }
        return request;
    }
}
