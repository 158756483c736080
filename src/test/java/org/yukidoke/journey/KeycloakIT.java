package org.yukidoke.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Coming in by a real Keycloak, as a body with one would. */
@ExtendWith(Keycloak.IsThere.class)
@Journey
class KeycloakIT {

    private static final int PORT = Keycloak.freePort();
    private static @Nullable Keycloak keycloak;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) throws IOException {
        Path secret = Files.writeString(
                Files.createDirectories(Path.of("target")).resolve("keycloak.secret"), Keycloak.SECRET);
        String at = "yukidoke.oidc.providers.keycloak.";
        settings.add(at + "name", () -> "県のKeycloak");
        settings.add(at + "issuer", () -> Keycloak.issuer(PORT));
        settings.add(at + "client", () -> Keycloak.CLIENT);
        settings.add(at + "secret-file", secret::toString);
        settings.add(at + "organisations", () -> "*");
    }

    @BeforeAll
    static void start() throws Exception {
        keycloak = Keycloak.start(PORT);
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void somebodyBindsTheirBodysSignInAndComesInByIt(Browser browser) {
        var visit = browser.desk().mayGoTo("http://localhost:" + PORT);
        Newcomer.invited(browser, "keycloak-member", "viewer@*", visit);
        visit.isHeaded("さんのホーム").open("/me/factors").press("県のKeycloakと結び付ける");
        visit.isHeaded("機関のログインへ進む").scan();
        visit.follow("県のKeycloakへ進む");
        typeAtKeycloak(visit);
        visit.shows("機関のログインと結び付けました", "結び付いています").picture("bound");
        visit.signOut();

        var again = browser.phone().mayGoTo("http://localhost:" + PORT).open("/sign-in");
        again.scan().follow("県のKeycloakで入る");
        again.picture("at-keycloak");
        typeAtKeycloak(again);
        again.isHeaded("さんのホーム").open("/me").shows("機関のログイン").picture("desk");
    }

    private static void typeAtKeycloak(Visit visit) {
        visit.page().locator("#username").fill("hanako");
        visit.page().locator("#password").fill("hanako-at-the-body");
        visit.page().locator("#kc-login").click();
    }
}
