package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeansException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.db.Migrations;
import org.yukidoke.db.PortalLogin;
import org.yukidoke.dropbox.ContactRequest;
import org.yukidoke.dropbox.DropBox;
import org.yukidoke.dropbox.FormToken;
import org.yukidoke.dropbox.Putting;
import org.yukidoke.dropbox.Reach;
import org.yukidoke.dropbox.Sender;
import org.yukidoke.dropbox.Standing;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.vault.Vault;

/**
 * The public pages by themselves, on the database of a whole demo: what anybody could read there, anybody can read here,
 * by a database user who may read nothing else.
 */
class PortalIT {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)[^\"]*\"");
    private static final Pattern PUBLIC =
            Pattern.compile("/|/(plans|concepts|events|developers|help|windows|schemes|places)\\b.*");
    private static final Path KEYS = Path.of("target", "portal-test-keys");

    /** Enough of one kind to meet every link that only some of them have. */
    private static final int OF_A_KIND = 6;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Map<String, Integer> whole = Map.of();
    private static Serving portal;

    @BeforeAll
    static void aWholeDemoAndThenThePublicPagesAlone() throws Exception {
        DatabaseAccess database = TestDatabase.create().access();
        var plan = new Serving.Plan("127.0.0.1", 0, DemoGate.class, null);
        try (var all = Serving.start(new Ground(database, KEYS, () -> {}), plan)) {
            all.context().getBean(DemoGate.class).complete();
            whole = walk(all.port());
        }
        portal = portal(PortalLogin.to(database));
    }

    @AfterAll
    static void close() {
        portal.close();
        CLIENT.close();
    }

    /** Made when first asked for, as are all parts here; so each is made once in this test. */
    @Test
    void everyPublicPageIsMadeWithoutKeys() {
        var context = portal.context();
        var mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var faults = new ArrayList<String>();
        for (var route : mapping.getHandlerMethods().entrySet()) {
            Object bean = route.getValue().getBean();
            boolean isPublic = route.getKey().getPatternValues().stream().anyMatch(PUBLIC.asMatchPredicate());
            if (isPublic && bean instanceof String name) {
                try {
                    context.getBean(name);
                } catch (BeansException cause) {
                    faults.add(name + ": " + cause.getMostSpecificCause().getMessage());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPublicPageIsTheSame() throws Exception {
        assertThat(whole.keySet())
                .contains(
                        "/",
                        "/help",
                        "/windows",
                        "/plans",
                        "/concepts",
                        "/developers",
                        "/plans/saitama-r7",
                        "/plans/saitama-r7/progress");
        var different = new LinkedHashMap<String, Integer>();
        for (var page : whole.entrySet()) {
            int status = get(portal.port(), page.getKey()).statusCode();
            if (status != page.getValue()) {
                different.put(page.getKey(), status);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void noLinkOfAPublicPageLeadsNowhere() throws Exception {
        var nowhere = walk(portal.port());
        nowhere.values().removeIf(status -> status == 200);
        assertThat(nowhere).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/requests",
                "/desk/tasks",
                "/sign-in",
                "/sign-in/second",
                "/unlock",
                "/invitation",
                "/seat",
                "/persons",
                "/accounts",
                "/audit",
                "/me",
                "/calendar/x.ics",
                "/error",
                "/metrics",
                "/nothing",
                "/desk;x",
                "/plans/../desk",
                "/%64esk"
            })
    void nothingOfTheDesksIsThere(String path) throws Exception {
        HttpResponse<String> answer = get(portal.port(), path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/desk/requests/box", "/", "/plans", "/accounts", "/api/v1/plans"})
    void nothingCanBeSentThatNoModuleOffers(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path))
                .POST(BodyPublishers.ofString("a=b"))
                .build();
        assertThat(CLIENT.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
    }

    @Test
    void aRequestIsPutInAndItsReceiptSaysHowFarItIs() {
        var dropBox = portal.context().getBean(DropBox.class);
        var request = new ContactRequest(
                "saitama.support-bodies",
                Sender.SELF,
                "ゆき",
                new Reach(Reach.Kind.VISIT, "明日"),
                ContactRequest.Wishes.NONE,
                false);
        FormToken form = FormToken.draw();
        assertThat(dropBox.put(request, form, "")).isInstanceOfSatisfying(Putting.Kept.class, kept -> {
            assertThat(dropBox.put(request, form, "")).isInstanceOf(Putting.Kept.class);
            assertThat(dropBox.state(kept.receipt()).orElseThrow().state()).isInstanceOf(Standing.State.Arrived.class);
            assertThat(dropBox.withdraw(kept.receipt())).isTrue();
            assertThat(dropBox.state(kept.receipt()).orElseThrow().state())
                    .isInstanceOf(Standing.State.Withdrawn.class);
        });
    }

    @Test
    void itSeesThatTheSchemaIsAsNewAsTheProgram() {
        assertThat(Migrations.pending(portal.access())).isZero();
    }

    @Test
    void thereIsNoKeyAndNoSession() {
        assertThat(portal.context().getBeanProvider(Vault.class).getIfAvailable())
                .isNull();
        assertThat(portal.context().getBeanNamesForType(org.springframework.session.SessionRepository.class))
                .isEmpty();
    }

    /** What may be read by anybody: pages and files found by following links, with their status. */
    private static Map<String, Integer> walk(int port) throws Exception {
        var found = new LinkedHashMap<String, Integer>();
        var asked = new HashMap<String, Integer>();
        var next = new ArrayDeque<>(
                List.of("/", "/help", "/windows", "/plans", "/concepts", "/developers", "/openapi.json"));
        while (!next.isEmpty()) {
            String path = next.remove();
            String kind = path.replaceAll("(?<=/)(?!plans|progress|measures|kpis|papers|versions|goals)[^/]+", "*");
            if (found.containsKey(path)
                    || path.startsWith("/sign-in")
                    || asked.merge(kind, 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            HttpResponse<String> answer = get(port, path);
            found.put(path, answer.statusCode());
            if (answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
                LINK.matcher(answer.body()).results().map(link -> link.group(1)).forEach(next::add);
            }
        }
        return found;
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static Serving portal(DatabaseAccess access) {
        return Serving.start(
                new Ground(access, KEYS, () -> {}),
                new Serving.Plan("127.0.0.1", 0, CatalogueCheck.OpenGate.class, null, Part.PORTAL));
    }
}
