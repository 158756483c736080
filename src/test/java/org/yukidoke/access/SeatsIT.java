package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.db.Transactions;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

@PageTest
class SeatsIT {

    private static final String TOWN = "saitama.a-town";
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    private Seats seats;

    @Autowired
    private CurrentSeat current;

    @Autowired
    private Staff staff;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    private final Seats.Place place = new Seats.Place(TOWN, "report", UUID.randomUUID());

    private Scope secretariat() {
        return of(Role.SECRETARIAT, "saitama");
    }

    private Scope of(Role role, String platform) {
        return staff.scope(Set.of(new Grant(role, platform)), platform + ".labour-bureau");
    }

    private Seats.Issued issued() {
        return seats.issue(secretariat(), place, WEEK);
    }

    /** What a browser holds after the button; empty when the button led nowhere. */
    private Optional<Cookie> pressed(Seats.Issued link) {
        var answer = browser.perform(browser.post().uri(link.path()).with(Staff.form()));
        return Optional.ofNullable(answer.getResponse().getCookie("yukidoke-seat"));
    }

    private Optional<Seat> seat(Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return current.find(request);
    }

    @Test
    void aTownComesToItsFormByALinkAndAButton() {
        Seats.Issued link = issued();

        assertThat(browser.get().uri(link.path()))
                .hasStatus(200)
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("このフォームを開く");
        Cookie cookie = pressed(link).orElseThrow();
        Seat seat = seat(cookie).orElseThrow();

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(seat.claim())
                .isEqualTo(new SeatClaim(link.id(), place.organisation(), place.kind(), place.matter(), ""));
        assertThat(seat.expires()).isEqualTo(link.expires());
    }

    @Test
    void whoSitsThereCanDoNothingButNameTheSeat() {
        Scope scope = seat(pressed(issued()).orElseThrow()).orElseThrow().scope();

        assertThat(scope.seat().map(SeatClaim::matter)).contains(place.matter());
        assertThat(scope.organisation()).isEqualTo(TOWN);
        assertThat(scope.id()).isEmpty();
        assertThat(scope.roles()).isEmpty();
        for (Role role : Role.values()) {
            assertThatThrownBy(() -> scope.require(role)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(seated(scope, "report")).contains(place.matter());
        assertThat(seated(scope, "other")).isEmpty();
        assertThat(seated(secretariat(), "report")).isEmpty();
    }

    @Test
    void aSeatOpensNothingToABodyThatHasGone() {
        String gone = "saitama.gone-" + UUID.randomUUID();
        var there = new Seats.Place(gone, "report", place.matter());
        Scope scope = seat(pressed(seats.issue(secretariat(), there, WEEK)).orElseThrow())
                .orElseThrow()
                .scope();
        assertThat(seated(scope, "report")).contains(place.matter());
        database.owner().sql("""
                        insert into access.contract_end (id, organisation, successor, starts_on, ask_by, commissioner,
                                                         document, announced_at)
                        values (gen_random_uuid(), :gone, 'saitama.other', date '2026-04-01', date '2026-03-01', 'x', 'x',
                                now())
                        """).param("gone", gone).update();

        assertThat(seated(scope, "report")).isEmpty();
    }

    private Optional<UUID> seated(Scope scope, String kind) {
        return transactions.in(
                scope,
                () -> Objects.requireNonNull(application
                        .sql("select coalesce(array_agg(m), '{}') from access.seated(:kind) m where m is not null")
                        .param("kind", kind)
                        .query((row, number) -> List.of((UUID[]) row.getArray(1).getArray()))
                        .single()
                        .stream()
                        .findFirst()));
    }

    @Test
    void lookingAtALinkUsesNothingUp() {
        Seats.Issued link = issued();

        for (int n = 0; n < 3; n++) {
            assertThat(browser.get().uri(link.path())).hasStatus(200).doesNotContainHeader("Set-Cookie=yukidoke-seat");
        }

        assertThat(state(link)).isEqualTo(new SeatState.Waiting());
        assertThat(pressed(link)).isPresent();
        assertThat(state(link)).isInstanceOf(SeatState.Opened.class);
    }

    @Test
    void aLinkIsUsedOnce() {
        Seats.Issued link = issued();
        Cookie first = pressed(link).orElseThrow();

        assertThat(pressed(link)).isEmpty();
        assertThat(browser.get().uri(link.path())).hasStatus(404);
        assertThat(seat(first)).isPresent();
    }

    @Test
    void aNewLinkEndsTheFormerOneAndTheFormItOpened() {
        Cookie lost = pressed(issued()).orElseThrow();
        Seats.Issued unused = issued();
        Seats.Issued again = issued();

        assertThat(seat(lost)).isEmpty();
        assertThat(pressed(unused)).isEmpty();
        assertThat(pressed(again)).isPresent();
    }

    @Test
    void whatIsRevokedOrTooOldOpensNothingFromTheNextQuestionOn() {
        Seats.Issued link = issued();
        Cookie cookie = pressed(link).orElseThrow();
        Scope scope = seat(cookie).orElseThrow().scope();

        assertThat(seats.revoke(secretariat(), link.id())).isTrue();
        assertThat(seats.revoke(secretariat(), link.id())).isFalse();
        assertThat(seat(cookie)).isEmpty();
        assertThat(seated(scope, "report")).isEmpty();

        Seats.Issued other = issued();
        Cookie old = pressed(other).orElseThrow();
        Seats.Issued never =
                seats.issue(secretariat(), new Seats.Place("saitama.b-town", "report", place.matter()), WEEK);
        database.owner()
                .sql(
                        "update access.seat set issued_at = issued_at - interval '8 days', expires_at = expires_at - interval '8 days'")
                .update();
        assertThat(seat(old)).isEmpty();
        assertThat(seats.find(never.secret())).isEmpty();
        assertThat(pressed(never)).isEmpty();
        assertThat(state(other)).isInstanceOf(SeatState.Expired.class);
    }

    @Test
    void aSeatIsForItsKindOfMatterOnly() {
        var request = new MockHttpServletRequest();
        request.setCookies(pressed(issued()).orElseThrow());

        assertThat(current.get(request, "report").claim().matter()).isEqualTo(place.matter());
        assertThatThrownBy(() -> current.get(request, "other")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> current.get(new MockHttpServletRequest(), "report"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theLinkIsNoCookieAndTheCookieNoLink() {
        Seats.Issued link = issued();
        assertThat(seat(new Cookie("yukidoke-seat", link.secret()))).isEmpty();
        Cookie cookie = pressed(link).orElseThrow();
        assertThat(seats.find(cookie.getValue())).isEmpty();
        assertThat(seats.find("' or true --")).isEmpty();
    }

    @Test
    void onlyTheSecretariatOfTheCouncilIssuesSeesAndRevokes() {
        Seats.Issued link = issued();
        Scope elsewhere = of(Role.SECRETARIAT, "akita");

        for (Scope scope : List.of(elsewhere, of(Role.MEMBER, "saitama"), of(Role.COUNSELLOR, "saitama"))) {
            assertThatThrownBy(() -> seats.issue(scope, place, WEEK)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(seats.revoke(elsewhere, link.id())).isFalse();
        assertThat(seats.list(elsewhere, "report", place.matter())).isEmpty();
        assertThatThrownBy(() -> seats.list(of(Role.MEMBER, "saitama"), "report", place.matter()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(seats.list(secretariat(), "report", place.matter()))
                .extracting(line -> line.claim().organisation())
                .containsExactly(TOWN);
        assertThat(pressed(link)).isPresent();
    }

    @Test
    void theCodeCanBeTypedFromPaper() {
        Seats.Issued link = issued();

        assertThat(browser.perform(browser.post()
                        .uri("/seat")
                        .param(
                                "code",
                                link.secret().toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .with(Staff.form())))
                .hasStatus(303);
        assertThat(browser.perform(
                        browser.post().uri("/seat").param("code", "x").with(Staff.form())))
                .hasStatus(422);
        assertThat(browser.get().uri("/seat")).hasStatus(200).bodyText().contains("符号");
    }

    @Test
    void theButtonNeedsTheTokenOfOurOwnPage() {
        Seats.Issued link = issued();

        assertThat(browser.post().uri(link.path())).hasStatus(403);
        assertThat(state(link)).isEqualTo(new SeatState.Waiting());
    }

    private SeatState state(Seats.Issued link) {
        return seats.list(secretariat(), "report", place.matter()).stream()
                .filter(line -> line.claim().id().equals(link.id()))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
