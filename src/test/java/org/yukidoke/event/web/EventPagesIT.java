package org.yukidoke.event.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.support.PageTest;

/** A body puts up an event, the public finds it, and nobody else can change it. */
@PageTest
class EventPagesIT {

    private static final String CITY = "saitama.fair-city";
    private static final Map<String, String> FAIR = Map.of(
            "owner", CITY,
            "kind", "fair",
            "title", "ミドル世代の面接会",
            "wishes", "work",
            "holds", "見本市\n見本労働局",
            "day-0", "2099年12月5日",
            "opens-0", "13:00",
            "closes-0", "16時",
            "place-0", "市民会館",
            "capacity-0", "２０");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Staff staff;

    private Account keeper;

    @BeforeEach
    void aBodyOfTheCouncil() {
        organisations.enter(new Organisation(CITY, "saitama", "見本市", "Sample City", "", "city"));
        organisations.enter(new Organisation("saitama.employment", "saitama", "雇用課", "Employment", "", "section"));
        keeper = staff.with(Set.of(new Grant(Role.MEMBER, "saitama")), CITY);
    }

    private MvcTestResult post(Account account, String path, Map<String, String> typed) {
        var request = MockMvcRequestBuilders.post(path).with(Staff.as(account)).with(Staff.form());
        typed.forEach(request::param);
        return browser.perform(request);
    }

    private MvcTestResult get(Account account, String path) {
        return browser.perform(MockMvcRequestBuilders.get(path).with(Staff.as(account)));
    }

    private MvcTestResult publicly(String path) {
        AbstractMockHttpServletRequestBuilder<?> request = MockMvcRequestBuilders.get(path);
        return browser.perform(request);
    }

    private static String page(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException cause) {
            throw new AssertionError(cause);
        }
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        var changed = new HashMap<>(typed);
        changed.put(field, value);
        return changed;
    }

    private String draft(Map<String, String> typed) {
        MvcTestResult added = post(keeper, "/desk/events/new", typed);
        assertThat(added).hasStatus(303);
        return Objects.requireNonNull(added.getResponse().getRedirectedUrl());
    }

    private String published(String title) {
        String desk = draft(with(FAIR, "title", title));
        assertThat(post(keeper, desk + "/state", Map.of("state", "public"))).hasStatus(303);
        return desk;
    }

    private String address(String desk) {
        String page = page(get(keeper, desk));
        int at = page.indexOf("href=\"/events/saitama-");
        return page.substring(at + 6, page.indexOf('"', at + 6));
    }

    @Test
    void aDraftIsSeenByNobodyOutsideAndAPublicEventByEverybody() {
        String desk = draft(with(FAIR, "title", "下書きの面接会"));
        assertThat(page(publicly("/events"))).doesNotContain("下書きの面接会");

        post(keeper, desk + "/state", Map.of("state", "public"));

        assertThat(page(publicly("/events?platform=saitama&kind=fair&wish=work")))
                .contains("下書きの面接会");
        assertThat(page(publicly("/events?kind=course"))).doesNotContain("下書きの面接会");
        assertThat(page(publicly(address(desk)))).contains("12月5日", "13:00", "16:00", "市民会館", "20人", "主催：見本労働局");
    }

    @Test
    void aCalendarMovesASessionAndSaysWhatWasCancelled() {
        String desk = published("中止になる面接会");
        String address = address(desk);
        assertThat(page(publicly(address + ".ics")))
                .contains("BEGIN:VEVENT", "DTSTART:20991205T040000Z", "-1@yukidoke")
                .doesNotContain("【中止】");

        post(keeper, desk + "/state", Map.of("state", "cancelled"));

        assertThat(page(publicly(address + ".ics")).replace("\r\n ", "")).contains("【中止】中止になる面接会", "-1@yukidoke");
        assertThat(page(publicly("/events.ics"))).contains("BEGIN:VCALENDAR");
        assertThat(page(publicly(address))).contains("この催しは中止になりました");
    }

    @Test
    void aFaultIsSaidByItsFieldAndNothingTypedIsLost() {
        var wrong = with(with(with(FAIR, "closes-0", "12:00"), "capacity-0", "多数"), "title", "終わりが先の面接会");

        MvcTestResult refused = post(keeper, "/desk/events/new", wrong);

        assertThat(refused).hasStatus(422);
        assertThat(page(refused)).contains("終了は開始より後", "「多数」は数として読めません", "終わりが先の面接会", "市民会館");
        assertThat(page(get(keeper, "/desk/events"))).doesNotContain("終わりが先の面接会");
    }

    @Test
    void whoeverSavesOverSomebodyElseIsToldAndKeepsWhatTheyTyped() {
        String desk = draft(with(FAIR, "title", "二人で書く面接会"));
        var first = with(with(FAIR, "base", "1"), "title", "先の人の面接会");
        var second = with(with(FAIR, "base", "1"), "title", "後の人の面接会");
        assertThat(post(keeper, desk, first)).hasStatus(303);

        MvcTestResult clash = post(keeper, desk, second);

        assertThat(clash).hasStatus(409);
        assertThat(page(clash)).contains("後の人の面接会", "先の人の面接会", "ほかの人が先に保存しました", "name=\"base\" value=\"2\"");
        assertThat(page(get(keeper, desk))).contains("先の人の面接会");
    }

    @Test
    void nobodyButItsBodyAndTheSecretariatChangesIt() {
        String desk = published("人の面接会");
        var secretariat = staff.with(Set.of(new Grant(Role.SECRETARIAT, "saitama")), "saitama.labour-bureau");
        var otherBody = staff.with(Set.of(new Grant(Role.MEMBER, "saitama")), "saitama.employment");
        var viewer = staff.with(Set.of(new Grant(Role.VIEWER, "saitama")), CITY);
        var otherCouncil = staff.with(Set.of(new Grant(Role.SECRETARIAT, "mie")), "mie.labour-bureau");
        var administrator = staff.with(Set.of(Grant.everywhere(Role.ADMINISTRATOR)), CITY);
        var typed = with(FAIR, "base", "2");

        for (Account inside : List.of(otherBody, viewer)) {
            assertThat(get(inside, desk)).hasStatus(200);
            assertThat(post(inside, desk, typed)).hasStatus(403);
            assertThat(post(inside, desk, with(typed, "title", ""))).hasStatus(403);
            assertThat(post(inside, desk + "/state", Map.of("state", "cancelled")))
                    .hasStatus(403);
            assertThat(post(inside, "/desk/events/new", FAIR)).hasStatus(inside.equals(otherBody) ? 422 : 403);
        }
        for (Account outside : List.of(otherCouncil, administrator)) {
            assertThat(get(outside, desk)).hasStatus(404);
            assertThat(post(outside, desk, typed)).hasStatus(404);
            assertThat(post(outside, desk + "/state", Map.of("state", "cancelled")))
                    .hasStatus(404);
        }
        assertThat(browser.perform(MockMvcRequestBuilders.get(desk))).hasStatus(303);
        assertThat(browser.perform(MockMvcRequestBuilders.get("/desk/events"))).hasStatus(303);
        assertThat(post(secretariat, desk, typed)).hasStatus(303);
    }
}
