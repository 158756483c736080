package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.access.BodyProvider.Fault;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Coming in by the sign-in of one's own body, and everything that must not come in by it. */
@PageTest
class ProviderSignInIT {

    private static final BodyProvider BODY = BodyProvider.start();
    private static final String ORGANISATION = "saitama.prefecture";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) throws IOException {
        Path secret = Files.writeString(
                Files.createDirectories(Path.of("target")).resolve("body-provider.secret"), BodyProvider.SECRET);
        String at = "yukidoke.oidc.providers.body.";
        settings.add(at + "name", () -> "埼玉県の認証");
        settings.add(at + "issuer", BODY::issuer);
        settings.add(at + "client", () -> BodyProvider.CLIENT);
        settings.add(at + "secret-file", secret::toString);
        settings.add(at + "organisations", () -> ORGANISATION);
    }

    @Autowired
    private MockMvcTester server;

    @Autowired
    private Staff staff;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void noFailuresYet() {
        database.owner().sql("delete from access.throttle").update();
    }

    @Test
    void somebodyBoundComesInByTheirBody() {
        String subject = subject();
        Account member = bound(subject);
        var window = new Window(server);
        assertThat(window.body(window.get("/sign-in"))).contains("埼玉県の認証で入る");
        assertThat(arrive(window, "/sign-in/with/body?next=%2Fme", subject, Fault.NONE))
                .isEqualTo("/me");
        assertThat(window.body(window.get("/me"))).contains(member.login().value(), "機関のログイン");
    }

    @Test
    void somebodyNobodyInvitedIsNotLetInAndNoAccountIsMade() {
        long before = accounts();
        var window = new Window(server);
        assertThat(arrive(window, "/sign-in/with/body", subject(), Fault.NONE)).isEqualTo("/sign-in?provider");
        assertThat(window.get("/me")).hasStatus(303);
        assertThat(accounts()).isEqualTo(before);
    }

    @Test
    void theSameEmailAddressIsNobody() {
        Account member = staff.withPassword(Set.of(Grant.everywhere(Role.VIEWER)), ORGANISATION);
        database.owner()
                .sql("update access.account set email = 'hanako@saitama.example' where id = :id")
                .param("id", member.id())
                .update();
        assertThat(arrive(new Window(server), "/sign-in/with/body", subject(), Fault.NONE))
                .isEqualTo("/sign-in?provider");
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aTokenThatIsWrongLetsNobodyIn(Fault fault) {
        String subject = subject();
        bound(subject);
        var window = new Window(server);
        assertThat(arrive(window, "/sign-in/with/body", subject, fault)).isEqualTo("/sign-in?provider");
        assertThat(window.get("/me")).hasStatus(303);
    }

    @Test
    void theWayBackIsGoneOnce() {
        String subject = subject();
        bound(subject);
        var window = new Window(server);
        URI back = BODY.signIn(leave(window, "/sign-in/with/body"), subject, Fault.NONE);
        assertThat(come(window, back)).isEqualTo("/desk");
        window.post("/sign-out");
        assertThat(come(window, back)).isEqualTo("/sign-in?provider");
    }

    @Test
    void aCodeUsedBeforeIsRefused() {
        String subject = subject();
        bound(subject);
        var window = new Window(server);
        URI first = BODY.signIn(leave(window, "/sign-in/with/body"), subject, Fault.NONE);
        assertThat(come(window, first)).isEqualTo("/desk");
        window.post("/sign-out");
        String state = BodyProvider.form(leave(window, "/sign-in/with/body").getRawQuery())
                .getOrDefault("state", "");
        String code = BodyProvider.form(first.getRawQuery()).getOrDefault("code", "");
        assertThat(come(window, URI.create("http://localhost/sign-in/from/body?code=" + code + "&state=" + state)))
                .isEqualTo("/sign-in?provider");
    }

    @Test
    void anAnswerMeantForAnotherBrowserIsRefused() {
        String subject = subject();
        bound(subject);
        URI back = BODY.signIn(leave(new Window(server), "/sign-in/with/body"), subject, Fault.NONE);
        assertThat(come(new Window(server), back)).isEqualTo("/sign-in?provider");
        var other = new Window(server);
        leave(other, "/sign-in/with/body");
        assertThat(come(other, back)).isEqualTo("/sign-in?provider");
    }

    @Test
    void aBodySpeaksForItsOwnPeopleOnly() {
        Account elsewhere = staff.withPassword(Set.of(Grant.everywhere(Role.VIEWER)), "mie.employment-economy");
        var window = new Window(server);
        window.signIn(elsewhere);
        assertThat(window.body(window.get("/me/factors"))).doesNotContain("埼玉県の認証");
        assertThat(bind(window, subject())).isEqualTo("/me/factors?done=unbound");
        String subject = subject();
        Account moved = bound(subject);
        database.owner()
                .sql("update access.account set organisation = 'mie.employment-economy' where id = :id")
                .param("id", moved.id())
                .update();
        assertThat(arrive(new Window(server), "/sign-in/with/body", subject, Fault.NONE))
                .isEqualTo("/sign-in?provider");
    }

    @Test
    void onePersonThereIsOneAccountHere() {
        String subject = subject();
        bound(subject);
        Account second = staff.withPassword(Set.of(Grant.everywhere(Role.VIEWER)), ORGANISATION);
        var window = new Window(server);
        window.signIn(second);
        assertThat(bind(window, subject)).isEqualTo("/me/factors?done=unbound");
    }

    @Test
    void aDisabledAccountStaysShut() {
        String subject = subject();
        Account member = bound(subject);
        database.owner().sql("""
                        update access.account
                        set state = 'disabled', disabled_reason = 'left', disabled_text = '異動'
                        where id = :id
                        """).param("id", member.id()).update();
        assertThat(arrive(new Window(server), "/sign-in/with/body", subject, Fault.NONE))
                .isEqualTo("/sign-in?provider");
    }

    @Test
    void anInvitationIsTakenUpWithoutAPassword() {
        Slip slip = staff.invited(Set.of(Grant.everywhere(Role.VIEWER)), ORGANISATION);
        var window = new Window(server);
        assertThat(window.body(window.get(slip.path()))).contains("埼玉県の認証で入る");
        String subject = subject();
        assertThat(arrive(window, "/sign-in/with/body?slip=" + slip.code(), subject, Fault.NONE))
                .isEqualTo("/desk");
        assertThat(window.get("/me")).hasStatus(200);
        assertThat(arrive(new Window(server), "/sign-in/with/body?slip=" + slip.code(), subject(), Fault.NONE))
                .isEqualTo("/sign-in?unbound");
        assertThat(arrive(new Window(server), "/sign-in/with/body", subject, Fault.NONE))
                .isEqualTo("/desk");
    }

    @Test
    void aRoleThatNeedsASecondCheckNeedsItHereToo() {
        Slip slip = staff.invited(Set.of(Grant.everywhere(Role.COUNSELLOR)), ORGANISATION);
        assertThat(arrive(new Window(server), "/sign-in/with/body?slip=" + slip.code(), subject(), Fault.NONE))
                .isEqualTo("/me/factors");
    }

    @Test
    void comingBackLeadsToNoOtherSite() {
        String subject = subject();
        bound(subject);
        assertThat(arrive(new Window(server), "/sign-in/with/body?next=%2F%2Fevil.example%2Fdesk", subject, Fault.NONE))
                .isEqualTo("/desk");
    }

    @Test
    void bindingNeedsAFreshProofAndAFormOfOurs() {
        Account member = staff.withPassword(Set.of(Grant.everywhere(Role.VIEWER)), ORGANISATION);
        var window = new Window(server);
        window.signIn(member);
        database.owner()
                .sql("update access.sitting set proven_at = proven_at - interval '1 hour' where account = :id")
                .param("id", member.id())
                .update();
        assertThat(Window.to(window.post("/me/factors/provider", "provider", "body")))
                .isEqualTo("/confirm?next=/me/factors");
        assertThat(server.post()
                        .uri("/me/factors/provider")
                        .cookie(window.cookie("yukidoke"))
                        .param("provider", "body")
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void anUnknownProviderIsNoWayOut() {
        assertThat(Window.to(new Window(server).get("/sign-in/with/other"))).isEqualTo("/sign-in?provider");
    }

    private Account bound(String subject) {
        Account member = staff.withPassword(Set.of(Grant.everywhere(Role.VIEWER)), ORGANISATION);
        var window = new Window(server);
        window.signIn(member);
        assertThat(bind(window, subject)).isEqualTo("/me/factors?done=provider");
        return member;
    }

    private String bind(Window window, String subject) {
        String page = window.body(window.post("/me/factors/provider", "provider", "body"));
        String there =
                Window.first(page, "href=\"(" + BODY.issuer() + "[^\"]+)\"").replace("&amp;", "&");
        assertThat(there).contains("prompt=login", "code_challenge_method=S256");
        return come(window, BODY.signIn(URI.create(there), subject, Fault.NONE));
    }

    private static String arrive(Window window, String door, String subject, Fault fault) {
        return come(window, BODY.signIn(leave(window, door), subject, fault));
    }

    private static URI leave(Window window, String door) {
        return URI.create(Window.to(window.get(door)));
    }

    private static String come(Window window, URI back) {
        return Window.to(window.get(back.getRawPath() + "?" + back.getRawQuery()));
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    private long accounts() {
        return database.owner()
                .sql("select count(*) from access.account")
                .query(Long.class)
                .single();
    }
}
